import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backTest, type Watch } from './back-test';
import { backTestInWords } from './back-test.words';
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
  const watched = [account('drifting', [200, 400], 150), account('sudden', [0, 0], 390), account('wolf', [100, 110], 399)];
  const outcomes = [
    stalledOn('drifting', 260),
    stalledOn('sudden', 300),
    stalledOn('nobody', 5),
    { ...stalledOn('wolf', 350), outcome: 'renewed' as const },
  ];
  const tested = backTest(watched, outcomes, 2);

  it('counts who was flagged and how early, and which alarms were false', () => {
    expect(tested).toMatchObject({ accounts: 3, badOutcomes: 3 });
    expect(tested.health).toMatchObject({
      warned: [{ account: 'drifting', daysAhead: 60 }],
      notWarned: ['sudden', 'nobody'],
      alarms: 2,
      rightAlarms: 1,
      lateAlarms: 0,
      falseAlarms: 1,
      precision: 0.5,
    });
    expect(tested.health.falseAlarmsPerAccountYear).toBeCloseTo(365.25 / 1200, 9);
    expect(tested.tasks.warned).toEqual([{ account: 'drifting', daysAhead: 50 }]);
    expect(tested.tasks.perCsmWeek).toBeCloseTo(1 / (400 / 7) / 2, 9);
  });

  it('is compared with the best fixed number of days at no more false alarms', () => {
    expect(tested.fixed.days).toBe(5);
    expect(tested.fixed.falseAlarms).toBeLessThanOrEqual(tested.health.falseAlarms);
    expect(tested.fixed.warned).toEqual([{ account: 'drifting', daysAhead: 105 }]);
  });

  it('is also compared with the best fixed number at no more false alarms than the tasks', () => {
    expect(tested.fixedForTasks.falseAlarms).toBeLessThanOrEqual(tested.tasks.falseAlarms);
    const wolf = account('wolf', [100, 105], 90, 150);
    expect(backTest([wolf], [stalledOn('drifting', 0)], 1)).toMatchObject({
      fixed: { days: 5, falseAlarms: 1 },
      tasks: { falseAlarms: 0 },
      fixedForTasks: { days: 60, falseAlarms: 0 },
    });
  });

  it('names accounts that were flagged although they did well, and those without a signal', () => {
    const { health, tasks, goodOutcomes, withoutSignals } = backTest(
      watched,
      [...outcomes, { ...stalledOn('wolf', 200), outcome: 'scaled' }, { ...stalledOn('sudden', 380), outcome: 'renewed' }],
      1,
    );
    expect(goodOutcomes).toBe(3);
    expect(withoutSignals).toEqual(['nobody']);
    expect(health.warnedBeforeGood).toEqual(['wolf']);
    expect(tasks.warnedBeforeGood).toEqual([]);
  });

  it('calls an alarm after the stall late: neither a warning nor false', () => {
    const { health } = backTest([account('late', [120, 200], 110)], [stalledOn('late', 119)], 1);
    expect(health).toMatchObject({ warned: [], notWarned: ['late'], rightAlarms: 0, lateAlarms: 1, falseAlarms: 0, precision: 0 });
  });

  it('prints names and counts instead of percentages while outcomes are few', () => {
    const words = backTestInWords(tested).join('\n');
    expect(words).toContain('3 bad outcomes and 1 good across 3 accounts');
    expect(words).toContain('no signals, so never flagged: nobody');
    expect(words).toContain('flagged: drifting (60 days)');
    expect(words).toContain('not flagged: sudden, nobody');
    expect(words).toContain('2 alarms: 1 right, 0 late, 1 false');
    expect(words).not.toContain('%');
    const many = Array.from({ length: 30 }, (_, n) => account(`wolf-${n}`, [100, 110], 399));
    expect(backTestInWords(backTest([...watched, ...many], outcomes, 2)).join('\n')).not.toContain('%');
  });

  it('prints percentages once there are many outcomes', () => {
    const many = Array.from({ length: 20 }, (_, n) => account(`drifting-${n}`, [200, 400], 150));
    const stalls = many.map(({ account: name }) => stalledOn(name, 260));
    const words = backTestInWords(backTest(many, stalls, 1)).join('\n');
    expect(words).toContain('20 of 20 flagged (100 %), 60 days ahead (median)');
    expect(words).toContain('20 alarms: 20 right (100 %), 0 late, 0 false');
  });
});

describe('outcomes', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'outcomes-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ['{"account":"a","date":"2026-02-30","outcome":"stalled"}', 'line 2: date must be a date'],
    ['{"account":"a","date":"2026-02-03","outcome":"sad"}', 'line 2: outcome must be one of stalled, churned, renewed, scaled'],
    ['{"date":"2026-02-03","outcome":"stalled"}', 'line 2: account must be a string'],
    ['no', 'line 2 is not JSON'],
    ['{"account":"a"', 'line 2 is not JSON'],
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
    writeFileSync(file, 'Account;Date;Outcome\n"a;b";2026-02-03;stalled\n');
    expect(await readOutcomes(file)).toEqual([{ account: 'a;b', day: 20_487, outcome: 'stalled' }]);
    writeFileSync(file, 'root:x:0:0\n');
    await expect(readOutcomes(file)).rejects.toThrow('line 1 is neither JSON nor a header of CSV with the columns account, date, outcome.');
    writeFileSync(file, 'account,when,outcome\na,2026-02-03,stalled\n');
    await expect(readOutcomes(file)).rejects.toThrow('line 1: the columns must be account, date, outcome; missing: date.');
  });
});
