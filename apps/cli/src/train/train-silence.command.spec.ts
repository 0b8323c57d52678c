import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { trainSilenceCommand } from './train-silence.command';

const DAY = 86_400_000;

describe('train silence on a log that is too small', () => {
  let folder: string;
  let output: { out: string; errors: string };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'train-'));
    output = { out: '', errors: '' };
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => ((output.out += String(text)), true));
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => ((output.errors += String(text)), true));
  });
  afterEach(() => {
    jest.restoreAllMocks();
    rmSync(folder, { recursive: true, force: true });
  });

  it('keeps the shipped weights, prints counts instead of percentages, and names invalid lines', async () => {
    const file = join(folder, 'log.ndjson');
    const mail = (account: string, day: number): string =>
      JSON.stringify({
        kind: 'touchpoint.inbound',
        account,
        occurredAt: new Date(Date.UTC(2026, 0, 5) + day * DAY).toISOString(),
        id: `${account}-${day}`,
      });
    const lines = Array.from({ length: 12 }, (_, n) => mail('quiet', 5 * n));
    lines.push(...Array.from({ length: 60 }, (_, n) => mail('lively', 5 * n)), 'no signal');
    writeFileSync(file, lines.join('\n'));
    const values = { horizon: '63', label: 'stall', out: undefined };
    expect(await trainSilenceCommand.run({ values, positionals: [file] })).toBe(1);
    expect(output.out).toContain('2 accounts, 296 days');
    expect(output.out).toMatch(/Not refitted: it takes 30 stalls\. The shipped weights stay, fitted to /);
    expect(output.out).toMatch(/one tuned fixed number of days +[\d.]+ +\d of 1\n/);
    expect(output.out).toContain('(1 stall,');
    expect(output.out).not.toContain('%');
    expect(output.errors).toBe('line 73: is not JSON\n');
  });

  it('reads the lines of an email log', async () => {
    const file = join(folder, 'log.edges');
    const mails = Array.from({ length: 12 }, (_, n) => `7 4 1 ${1_262_304_000 + n * 5 * 86_400}`);
    writeFileSync(file, ['% sender receiver weight seconds', ...mails].join('\n'));
    const values = { horizon: '63', label: 'stall', out: undefined };
    expect(await trainSilenceCommand.run({ values, positionals: [file] })).toBe(1);
    expect(output.out).toContain('1 account, 56 days');
    expect(output.errors).toBe('');
  });
});
