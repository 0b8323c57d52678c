import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILT_IN_CARDS, type Card } from '@app/scoring';
import { knownBasics } from '@app/testing';
import { runCommandLine } from '../command-line';
import { COMMANDS } from '../commands';

const DAY = 86_400_000;
const FIRST = Date.UTC(2025, 0, 6, 10);

/** `drifting` replies weekly and falls silent on day 200 although we ask; `calm` keeps replying; both belong to Mia, report their devices and have named who owns them. */
function signals(): string {
  const lines: object[] = [];
  const add = (account: string, day: number, kind: string, data: object = {}): void =>
    void lines.push({ kind, account, occurredAt: new Date(FIRST + day * DAY).toISOString(), source: 'test', data });
  for (const account of ['drifting', 'calm']) {
    add(account, 0, 'account.described', { name: account, csm: 'mia' });
    add(account, 10, 'pilot.handed-over');
    for (const basic of knownBasics(new Date(FIRST + 5 * DAY).toISOString())) lines.push({ ...basic, account, source: 'test' });
    for (let day = 1; day < 400; day += 7) {
      if (account === 'calm' || day < 200) add(account, day, 'touchpoint.inbound', { channel: 'email', side: 'client' });
      else if (day % 3 === 0) add(account, day, 'touchpoint.outbound', { channel: 'email', expectsAnswer: true });
    }
  }
  return lines.map((line) => JSON.stringify(line)).join('\n');
}

describe('a scorecard file', () => {
  let folder: string;
  let said: string;
  let written: jest.SpyInstance[];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'scorecard-file-'));
    said = '';
    const hear = (chunk: unknown): boolean => {
      said += String(chunk);
      return true;
    };
    written = [jest.spyOn(process.stdout, 'write').mockImplementation(hear), jest.spyOn(process.stderr, 'write').mockImplementation(hear)];
  });
  afterEach(() => {
    for (const spy of written) spy.mockRestore();
    rmSync(folder, { recursive: true, force: true });
  });

  const file = (name: string, content?: string | object): string => {
    const path = join(folder, name);
    if (content !== undefined) writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  };
  const run = async (...args: string[]): Promise<string> => {
    said = '';
    expect([await runCommandLine(args, COMMANDS), said]).toEqual([0, expect.any(String)]);
    return said;
  };
  const refused = async (...args: string[]): Promise<string> => {
    said = '';
    expect([await runCommandLine(args, COMMANDS), said]).toEqual([1, expect.any(String)]);
    return said;
  };
  const changed = (change: (card: Card) => object): object => ({
    cards: BUILT_IN_CARDS.cards.map((card) => ({ ...card, ...change(card) })),
  });

  it('is written by export, accepted by check, and scores like the built-in one', async () => {
    const cards = file('cards.json', await run('scorecard', 'export'));
    expect(JSON.parse(readFileSync(cards, 'utf8'))).toEqual(JSON.parse(JSON.stringify(BUILT_IN_CARDS)));
    expect(await run('scorecard', 'check', cards)).toBe(`${cards} is a valid scorecard: steady, growing, hypercare\n`);

    const log = file('signals', signals());
    await run('replay', '--signals', log, '--out', file('built-in'));
    await run('replay', '--signals', log, '--out', file('own'), '--scorecard', cards);
    expect(readFileSync(file('own'), 'utf8')).toBe(readFileSync(file('built-in'), 'utf8'));
  });

  it('changes the result of a replay, including gates', async () => {
    const log = file('signals', signals());
    const without = file(
      'cards.json',
      changed(() => ({ gates: [] })),
    );
    await run('replay', '--signals', log, '--out', file('built-in'));
    await run('replay', '--signals', log, '--out', file('own'), '--scorecard', without);
    const last = (name: string): { gates: string[]; score: number } =>
      JSON.parse(
        readFileSync(file(name), 'utf8')
          .trim()
          .split('\n')
          .findLast((line) => line.includes('"drifting"'))!,
      ) as { gates: string[]; score: number };
    expect(last('built-in').gates).toContain('dark');
    expect(last('own').gates).toEqual([]);
    expect(last('own').score).toBeGreaterThanOrEqual(last('built-in').score);
  });

  it.each([
    ['{"cards":', /cannot be used: .*JSON/],
    ['{}', /is not a valid scorecard:\n\/cards /],
    [changed(() => ({ groups: [] })), /is not a valid scorecard:\n\/cards\/0\/groups /],
    [changed((card) => (card.code === 'growing' ? { colour: 'red' } : {})), /\n\/cards\/1\/colour /],
  ])('is rejected with the place of every mistake: %#', async (content, words) => {
    const cards = file('cards.json', content);
    expect(await refused('scorecard', 'check', cards)).toMatch(words);
    expect(await refused('scorecard', 'publish', cards, '--url', 'http://127.0.0.1:1', '--key', 'k')).toMatch(words);
    expect(await refused('replay', '--signals', file('signals', signals()), '--out', file('out'), '--scorecard', cards)).toMatch(words);
  });

  it('is back-tested: who was flagged, how early, compared with the best fixed number of days', async () => {
    const outcomes = file(
      'outcomes.csv',
      `account,date,outcome\ndrifting,${new Date(FIRST + 380 * DAY).toISOString().slice(0, 10)},churned\n`,
    );
    const words = await run(
      'replay',
      '--signals',
      file('signals', signals()),
      '--out',
      file('out'),
      '--outcomes',
      outcomes,
      '--report',
      file('report'),
    );
    const report = JSON.parse(readFileSync(file('report'), 'utf8')) as {
      health: { warned: { account: string; daysAhead: number }[]; notWarned: string[]; falseAlarms: number };
      tasks: { warned: { account: string }[]; falseAlarms: number; perCsmWeek: number };
      fixed: { days: number; falseAlarms: number };
    };
    expect(report).toMatchObject({ accounts: 2, badOutcomes: 1, health: { notWarned: [], falseAlarms: 0 }, tasks: { falseAlarms: 0 } });
    expect(report.health.warned.map(({ account }) => account)).toEqual(['drifting']);
    expect(report.health.warned[0]!.daysAhead).toBeGreaterThan(60);
    expect(report.health.warned[0]!.daysAhead).toBeLessThan(180);
    expect(report.tasks.warned).toMatchObject([{ account: 'drifting' }]);
    expect(report.tasks.perCsmWeek).toBeGreaterThan(0);
    expect(report.fixed.falseAlarms).toBe(0);
    // Calm is never silent for more than a week.
    expect(report.fixed.days).toBeGreaterThanOrEqual(7);
    expect(words).toMatch(/flagged: drifting \(\d+ days\)/);
    expect(words).not.toContain('%');
  });
});
