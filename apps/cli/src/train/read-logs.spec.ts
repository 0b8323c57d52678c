import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readMailLog, readPurchases, readSlowMailLog } from './read-logs';

describe('the logs for training and judging warnings', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'logs-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const file = (content: string | Buffer): string => {
    writeFileSync(join(folder, 'log'), content);
    return join(folder, 'log');
  };

  it('are mails between pairs, packed or as signals, the same either way', async () => {
    const days = [0, 3, 3.2, 9, 11, 20, 31];
    const edges = [
      ...days.map((day) => `7 4 1 ${1_262_304_000 + day * 86_400}`),
      `4 7 1 ${1_262_304_000 + 5 * 86_400}`,
      '7 7 1 1262304000',
      '% a heading',
    ];
    const fromEdges = await readMailLog(file(gzipSync(edges.join('\n'))));
    const signals = [...new Set(days.map(Math.floor))].map((day) => ({
      id: `a${day}`,
      kind: 'touchpoint.inbound',
      account: '4-7',
      occurredAt: new Date(1_262_304_000_000 + day * 86_400_000 + 36_000_000).toISOString(),
    }));
    const asked = {
      id: 'o',
      kind: 'touchpoint.outbound',
      account: '4-7',
      occurredAt: new Date(1_262_304_000_000 + 5.4 * 86_400_000).toISOString(),
    };
    const fromSignals = await readMailLog(file([...signals, asked].map((signal) => JSON.stringify(signal)).join('\n')));
    expect(fromEdges.accounts).toEqual(fromSignals.accounts);
    expect(fromEdges.accounts[0]?.spans).toHaveLength(6);
    expect(fromEdges.knownFrom).toBe(6);
    const slow = await readSlowMailLog(file(edges.join('\n')), 2);
    expect(slow!.accounts[0]!.spans.map(({ ownGap }) => ownGap).slice(1)).toEqual([6, 9, 22 / 3, 10, 12.4]);
    expect(slow!.lastDay - slow!.firstDay).toBe(62);
    expect(await readSlowMailLog(file(JSON.stringify(asked)), 2)).toBeNull();
  });

  it('are purchases by customer and date', async () => {
    const log = await readPurchases(
      file(' 00004 0001 19970101  2   29.33\n 00004 0001 19970118  2   29.73\n 00021 0002 19970102  1   12.00\n'),
    );
    expect(log.accounts.map(({ account, spans }) => [account, spans.length])).toEqual([
      ['0001', 2],
      ['0002', 1],
    ]);
    expect(log.accounts[0]?.spans[0]).toMatchObject({ answers: 1, ownGap: null, endDay: log.firstDay + 17 });
    await expect(readPurchases(file('nothing\n'))).rejects.toThrow('holds no account');
  });
});
