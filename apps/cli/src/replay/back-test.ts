import { dayOf, dayOfDate, type Health, type ReplayOptions, replayDays, type Signal } from '@app/scoring';
import { isBad, type Outcome } from './outcomes';

/** One account day by day, as far as an alarm can be read from it. */
export interface Watch {
  account: string;
  firstDay: number;
  /** At risk or stalled; a silence that is a task; days since the last answer (−1 without one). */
  low: boolean[];
  task: boolean[];
  silent: number[];
}

export interface AlarmResult {
  warned: { account: string; daysAhead: number }[];
  notWarned: string[];
  medianDaysAhead: number | null;
  alarms: number;
  falseAlarms: number;
  falseAlarmsPerAccountYear: number;
  falseAlarmsPerCsmWeek: number;
  /** Share of the alarms that a bad outcome followed; null without an alarm. */
  precision: number | null;
}

export interface BackTest {
  accounts: number;
  badOutcomes: number;
  accountYears: number;
  /** Among whom the work is shared; 1 where no account names one. */
  csms: number;
  /** The band falls to at risk or stalled. */
  health: AlarmResult;
  /** A silence that is a task. */
  tasks: AlarmResult & { perAccountYear: number; perCsmWeek: number };
  /** The best single number of days silent, at no more false alarms than health. */
  fixed: AlarmResult & { days: number };
}

/** An alarm is right where a bad outcome follows within so many days. */
const MAY_LEAD = 180;
/** After an alarm an account is left in peace so long. */
const REST = 30;
const LONGEST_FIXED = 365;
const YEAR = 365.25;

export function watch(account: string, signals: readonly Signal[], options: ReplayOptions): Watch {
  const seen: Watch = { account, firstDay: 0, low: [], task: [], silent: [] };
  for (const { at, health } of replayDays(signals, { ...options, every: 1 })) {
    const day = dayOfDate(at);
    if (seen.low.length === 0) seen.firstDay = day;
    seen.low.push(isLow(health));
    seen.task.push(health.silence?.alarm ?? false);
    seen.silent.push(health.silence ? day - dayOf(health.silence.since) : -1);
  }
  return seen;
}

function isLow({ band }: Health): boolean {
  return band === 'at-risk' || band === 'stalled';
}

/** What the alarms of a replay were worth. `csms`: people among whom the tasks are shared. */
export function backTest(watched: readonly Watch[], outcomes: readonly Outcome[], csms: number): BackTest {
  const bad = new Map<string, number[]>();
  for (const outcome of outcomes) if (isBad(outcome)) bad.set(outcome.account, [...(bad.get(outcome.account) ?? []), outcome.day]);
  const days = watched.reduce((sum, { low }) => sum + low.length, 0);
  const span =
    Math.max(0, ...watched.map(({ firstDay, low }) => firstDay + low.length)) - Math.min(...watched.map(({ firstDay }) => firstDay));
  const accountYears = days / YEAR;
  const csmWeeks = Math.max(1, span / 7) * Math.max(1, csms);
  const judge = (isOn: (seen: Watch, i: number) => boolean): AlarmResult => judgeAlarms(watched, bad, isOn, { accountYears, csmWeeks });
  const health = judge(({ low }, i) => low[i] as boolean);
  const tasks = judge(({ task }, i) => task[i] as boolean);
  return {
    accounts: watched.length,
    badOutcomes: [...bad.values()].flat().length,
    accountYears,
    csms: Math.max(1, csms),
    health,
    tasks: {
      ...tasks,
      perAccountYear: perYear(tasks.alarms, accountYears),
      perCsmWeek: tasks.alarms / csmWeeks,
    },
    fixed: bestFixed(judge, health.falseAlarms),
  };
}

/** The smallest number at no more false alarms: every greater one warns of fewer, and later. */
function bestFixed(judge: (isOn: (seen: Watch, i: number) => boolean) => AlarmResult, falseAlarms: number): BackTest['fixed'] {
  for (let days = 1; days < LONGEST_FIXED; days++) {
    const result = judge(({ silent }, i) => (silent[i] as number) >= days);
    if (result.falseAlarms <= falseAlarms) return { ...result, days };
  }
  return { ...judge(({ silent }, i) => (silent[i] as number) >= LONGEST_FIXED), days: LONGEST_FIXED };
}

function judgeAlarms(
  watched: readonly Watch[],
  bad: ReadonlyMap<string, readonly number[]>,
  isOn: (seen: Watch, i: number) => boolean,
  { accountYears, csmWeeks }: { accountYears: number; csmWeeks: number },
): AlarmResult {
  const warned: AlarmResult['warned'] = [];
  const notWarned: string[] = [];
  let alarms = 0;
  let falseAlarms = 0;
  for (const seen of watched) {
    const ends = bad.get(seen.account) ?? [];
    for (const start of alarmsOf(seen, isOn)) {
      alarms++;
      if (!ends.some((end) => end >= start && end - start <= MAY_LEAD)) falseAlarms++;
    }
    for (const end of ends) {
      const ahead = daysAhead(seen, isOn, end);
      if (ahead === null) notWarned.push(seen.account);
      else warned.push({ account: seen.account, daysAhead: ahead });
    }
  }
  for (const account of bad.keys()) if (!watched.some((seen) => seen.account === account)) notWarned.push(account);
  const ahead = warned.map(({ daysAhead: days }) => days).sort((a, b) => a - b);
  return {
    warned,
    notWarned,
    medianDaysAhead: ahead[Math.floor(ahead.length / 2)] ?? null,
    alarms,
    falseAlarms,
    falseAlarmsPerAccountYear: perYear(falseAlarms, accountYears),
    falseAlarmsPerCsmWeek: falseAlarms / csmWeeks,
    precision: alarms === 0 ? null : (alarms - falseAlarms) / alarms,
  };
}

/** Days on which an alarm began. */
function alarmsOf(seen: Watch, isOn: (seen: Watch, i: number) => boolean): number[] {
  const starts: number[] = [];
  for (let i = 0; i < seen.low.length; i++) {
    const day = seen.firstDay + i;
    if (isOn(seen, i) && !(i > 0 && isOn(seen, i - 1)) && day >= (starts.at(-1) ?? -Infinity) + REST) starts.push(day);
  }
  return starts;
}

/** From the first day of alarm, half a year before at most, to the end; null where there was none before that day. */
function daysAhead(seen: Watch, isOn: (seen: Watch, i: number) => boolean, end: number): number | null {
  for (let day = Math.max(seen.firstDay, end - MAY_LEAD); day < Math.min(end, seen.firstDay + seen.low.length); day++) {
    if (isOn(seen, day - seen.firstDay)) return end - day;
  }
  return null;
}

function perYear(count: number, years: number): number {
  return years === 0 ? 0 : count / years;
}

/** Under so many outcomes a percentage would say more than is known. */
const FEW = 20;

export function backTestInWords({ accounts, badOutcomes, accountYears, csms, health, tasks, fixed }: BackTest): string[] {
  const lines = (name: string, result: AlarmResult): string[] => {
    const { warned, notWarned, alarms, falseAlarms, falseAlarmsPerAccountYear, falseAlarmsPerCsmWeek, medianDaysAhead, precision } = result;
    const share = badOutcomes < FEW ? '' : ` (${((warned.length / badOutcomes) * 100).toFixed(0)} %)`;
    const right = precision === null || alarms < FEW ? '' : `, ${(precision * 100).toFixed(0)} % right`;
    return [
      `${name}: ${warned.length} of ${badOutcomes} warned${share}, ${medianDaysAhead ?? 'no'} days ahead (median)`,
      `  ${alarms} alarms${right}, ${falseAlarms} false: ${falseAlarmsPerAccountYear.toFixed(2)} an account and year, ${falseAlarmsPerCsmWeek.toFixed(2)} a CSM and week`,
      ...(badOutcomes < FEW ? [`  warned: ${warned.map((one) => `${one.account} (${one.daysAhead} days)`).join(', ') || 'nobody'}`] : []),
      ...(badOutcomes < FEW ? [`  not warned: ${notWarned.join(', ') || 'nobody'}`] : []),
    ];
  };
  return [
    `${badOutcomes} bad outcomes of ${accounts} accounts in ${accountYears.toFixed(1)} account-years, the work shared by ${csms} CSM${csms === 1 ? '' : 's'}`,
    ...lines('health at risk or stalled', health),
    ...lines('tasks for a silence', tasks),
    `  ${tasks.perAccountYear.toFixed(2)} tasks an account and year, ${tasks.perCsmWeek.toFixed(2)} a CSM and week`,
    ...lines(`the best fixed number of days silent, ${fixed.days}, at no more false alarms`, fixed),
  ];
}
