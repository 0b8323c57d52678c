import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { replayCommand } from './replay.command';
import { readSignals } from './read-signals';
import { replayToFile } from './replay-file';
import { SignalStore } from './signal-store';

const DAY = 86_400_000;

/** Three clients who reply every 3, 5 and 9 days, starting on different days; the second falls silent. */
function portfolio(): string[] {
  const lines: string[] = [];
  ['z-last', 'acme', 'Mid.1'].forEach((account, n) => {
    for (let day = n * 4; day < (n === 1 ? 60 : 120); day += 3 + n * n * 1.5) {
      const occurredAt = new Date(Date.UTC(2026, 0, 5, 10) + Math.floor(day) * DAY).toISOString();
      lines.push(
        JSON.stringify({ id: `${account}-${day}`, kind: 'touchpoint.inbound', account, occurredAt, source: 'mail', person: 'A@x.example' }),
      );
    }
  });
  return lines;
}

describe('replaying a file', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'replay-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function replay(
    content: string | Buffer,
    { keep = 1e6, from = null as string | null, to = null as string | null, every = 1 } = {},
  ) {
    const file = join(folder, 'signals');
    const out = join(folder, 'out');
    writeFileSync(file, content);
    const store = new SignalStore(keep);
    try {
      const read = await readSignals(file, store);
      const summary = replayToFile(store, { from, to, every }, out);
      return { read, summary, spilled: store.spilled, text: readFileSync(out, 'utf8') };
    } finally {
      store.close();
    }
  }

  it('orders by account, then day, from each account’s first signal to the last day of all', async () => {
    const { text, summary } = await replay(portfolio().join('\n'));
    const lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { account: string; at: string });
    expect([...new Set(lines.map((line) => line.account))]).toEqual(['Mid.1', 'acme', 'z-last']);
    const acme = lines.filter((line) => line.account === 'acme').map((line) => line.at);
    expect(acme[0]).toBe('2026-01-09');
    expect(acme).toEqual([...acme].sort());
    expect(new Set(acme).size).toBe(acme.length);
    expect(summary).toMatchObject({ accounts: 3, lines: lines.length, from: '2026-01-05', to: acme.at(-1) });
  });

  it('gives the same result in order or shuffled with duplicates, in memory or from disk, compressed or not', async () => {
    const lines = portfolio();
    const straight = await replay(lines.join('\n'));
    const messy = [...lines, ...lines.slice(0, 20)].sort(
      (a, b) => a.length * 31 + a.charCodeAt(30) - (b.length * 31 + b.charCodeAt(30)) || (a < b ? 1 : -1),
    );
    const shuffled = await replay(`${messy.join('\n\n')}\n`);
    const fromDisk = await replay(gzipSync(messy.join('\n')), { keep: 10 });
    expect(shuffled.text).toBe(straight.text);
    expect(fromDisk.spilled).toBe(true);
    expect(fromDisk.text).toBe(straight.text);
  });

  it('stays within the requested days: both ends are included, and steps start at the first', async () => {
    const { text } = await replay(portfolio().join('\n'), { from: '2026-01-06', to: '2026-01-27', every: 7 });
    const days = (account: string) =>
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { account: string; at: string })
        .filter((line) => line.account === account)
        .map((line) => line.at);
    expect(days('z-last')).toEqual(['2026-01-06', '2026-01-13', '2026-01-20', '2026-01-27']);
    expect(days('acme')).toEqual(['2026-01-13', '2026-01-20', '2026-01-27']);
  });

  it('writes lines of the documented shape, and the risk only grows while the client is silent', async () => {
    const { text } = await replay(portfolio().join('\n'));
    const acme = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .filter((line) => line.account === 'acme');
    expect(Object.keys(acme[0])).toEqual(['account', 'at', 'score', 'band', 'coverage', 'silence', 'gates']);
    const silent = acme.filter((line) => line.at >= '2026-03-07');
    expect(silent.length).toBeGreaterThan(30);
    silent.slice(1).forEach((line, n) => expect(line.silence.risk).toBeGreaterThanOrEqual(silent[n].silence.risk));
    expect(silent.at(-1).silence.risk).toBeGreaterThan(silent[0].silence.risk);
  });

  it('accepts a file that begins with a byte order mark', async () => {
    const { read, text } = await replay(`\uFEFF${portfolio().join('\r\n')}`);
    expect(read.wrongCount).toBe(0);
    expect(text).toBe((await replay(portfolio().join('\n'))).text);
  });

  it('refuses to overwrite the signals file', async () => {
    const file = join(folder, 'mine.ndjson');
    writeFileSync(file, portfolio().join('\n'));
    const values = { signals: file, from: undefined, to: undefined, every: '1d', out: join(folder, '.', 'mine.ndjson') };
    await expect(replayCommand.run({ values, positionals: [] })).rejects.toThrow('is the file of the signals');
    expect(readFileSync(file, 'utf8')).toBe(portfolio().join('\n'));
    await expect(replayCommand.run({ values: { ...values, out: '-' }, positionals: [] })).rejects.toThrow('--out must be a file');
  });

  it('uses the last correction of a signal, or else the first version, in memory and from disk', async () => {
    const mail = (id: string, day: string, more = {}): string =>
      JSON.stringify({ id, kind: 'touchpoint.inbound', account: 'acme', occurredAt: `${day}T10:00:00Z`, source: 'mail', ...more });
    const corrects = { corrects: true };
    const ordered = ['2026-01-05', '2026-01-09', '2026-01-12', '2026-01-16'].map((day, n) => mail(`m-${n}`, day));
    const unordered = [
      mail('m-0', '2026-01-05'),
      mail('m-1', '2026-01-06'),
      mail('m-1', '2026-01-07', corrects),
      mail('m-2', '2026-01-12'),
      mail('m-2', '2026-01-08'),
      mail('m-1', '2026-01-09', corrects),
      mail('m-3', '2026-01-16', corrects),
      mail('m-1', '2026-01-06'),
    ];
    const straight = await replay(ordered.join('\n'));
    expect((await replay(unordered.join('\n'))).text).toBe(straight.text);
    const fromDisk = await replay(unordered.join('\n'), { keep: 4 });
    expect([fromDisk.spilled, fromDisk.text]).toEqual([true, straight.text]);
    const { read } = await replay([...ordered, mail('', '2026-01-10', { id: undefined, ...corrects })].join('\n'));
    expect(read.wrong).toEqual([{ line: 5, detail: '/corrects: needs the id of the signal it corrects' }]);
  });

  it('names wrong lines by number and counts the others', async () => {
    const { read } = await replay(['not json', portfolio()[0], '', '{"kind":"x"}', portfolio()[1]].join('\n'));
    expect(read).toMatchObject({ lines: 4, wrongCount: 2 });
    expect(read.wrong.map(({ line }) => line)).toEqual([1, 4]);
  });
});
