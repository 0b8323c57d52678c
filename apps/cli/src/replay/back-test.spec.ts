import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backTest, backTestInWords, type Watch } from './back-test';
import { type Outcome, readOutcomes } from './outcomes';

/** `from`–`until`: days at risk; `silentFrom`: the last answer. */
function account(name: string, [from, until]: [number, number], silentFrom: number, length = 400): Watch {
  const days = Array.from({ length }, (_, day) => day);
  return {
    account: name,
    firstDay: 20_000,
    low: days.map((day) => day >= from && day < until),
    task: days.map((day) => day >= from + 10 && day < until),
    silent: days.map((day) => (day < silentFrom ? day % 5 : day - silentFrom)),
  };
}

const stalledOn = (name: string, day: number): Outcome => ({ account: name, day: 20_000 + day, outcome: 'stalled' });

describe('a back-test', () => {
  const watched = [account('told', [200, 400], 150), account('untold', [0, 0], 390), account('wolf', [100, 110], 399)];
  const outcomes = [
    stalledOn('told', 260),
    stalledOn('untold', 300),
    stalledOn('nobody', 5),
    { ...stalledOn('wolf', 350), outcome: 'renewed' as const },
  ];
  const tested = backTest(watched, outcomes, 2);

  it('counts who was warned and how early, and which alarms nothing followed', () => {
    expect(tested).toMatchObject({ accounts: 3, badOutcomes: 3 });
    expect(tested.health).toMatchObject({
      warned: [{ account: 'told', daysAhead: 60 }],
      notWarned: ['untold', 'nobody'],
      alarms: 2,
      falseAlarms: 1,
      precision: 0.5,
    });
    expect(tested.health.falseAlarmsPerAccountYear).toBeCloseTo(365.25 / 1200, 9);
    expect(tested.tasks.warned).toEqual([{ account: 'told', daysAhead: 50 }]);
    expect(tested.tasks.perCsmWeek).toBeCloseTo(1 / (400 / 7) / 2, 9);
  });

  it('stands beside the best fixed number of days at no more false alarms', () => {
    expect(tested.fixed.days).toBe(5);
    expect(tested.fixed.falseAlarms).toBeLessThanOrEqual(tested.health.falseAlarms);
    expect(tested.fixed.warned).toEqual([{ account: 'told', daysAhead: 105 }]);
  });

  it('gives names and counts, no percentages, while outcomes are few', () => {
    const words = backTestInWords(tested).join('\n');
    expect(words).toContain('warned: told (60 days)');
    expect(words).toContain('not warned: untold, nobody');
    expect(words).not.toContain('%');
  });
});

describe('outcomes', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'outcomes-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ['{"account":"a","date":"2026-02-30","outcome":"stalled"}', 'line 2: date must be a date'],
    ['{"account":"a","date":"2026-02-03","outcome":"sad"}', 'line 2: outcome must be one of stalled, churned, renewed, scaled'],
    ['{"date":"2026-02-03","outcome":"stalled"}', 'line 2: account must be a text'],
    ['no', 'line 2 is not JSON'],
  ])('refuse %s by its line', async (line, message) => {
    const file = join(folder, 'outcomes');
    writeFileSync(file, `{"account":"b","date":"2026-02-03","outcome":"churned"}\n${line}\n`);
    await expect(readOutcomes(file)).rejects.toThrow(message);
  });

  it('are read from CSV too, whatever the order of the columns', async () => {
    const file = join(folder, 'outcomes.csv');
    writeFileSync(file, 'date,account,note,outcome\r\n2026-02-03,"a ""b"", c",x,stalled\r\n\r\n2026-02-04,d,,renewed\r\n');
    expect(await readOutcomes(file)).toEqual([
      { account: 'a "b", c', day: 20_487, outcome: 'stalled' },
      { account: 'd', day: 20_488, outcome: 'renewed' },
    ]);
    writeFileSync(file, 'account,when,outcome\na,2026-02-03,stalled\n');
    await expect(readOutcomes(file)).rejects.toThrow('line 1: the columns must be account, date, outcome; missing: date.');
  });
});
