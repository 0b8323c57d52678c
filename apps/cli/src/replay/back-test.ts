import { dayOf, dayOfDate, type Health, type ReplayOptions, replayDays, type Signal } from '@app/scoring';
import { isBad, type Outcome } from './outcomes';

/** One account day by day, with what raises an alarm. */
export interface Watch {
  account: string;
  firstDay: number;
  /** At risk or stalled; a silence that makes a task; days since the last reply (−1 without one). */
  low: boolean[];
  task: boolean[];
  silent: number[];
}

export interface AlarmResult {
  warned: { account: string; daysAhead: number }[];
  notWarned: string[];
  medianDaysAhead: number | null;
  /** Accounts flagged in the half year before they renewed or scaled. */
  warnedBeforeGood: string[];
  /** All alarms: right, late or false. */
  alarms: number;
  /** A bad outcome followed. */
  rightAlarms: number;
  /** The bad outcome came before the alarm: neither a warning nor false. */
  lateAlarms: number;
  falseAlarms: number;
  falseAlarmsPerAccountYear: number;
  falseAlarmsPerCsmWeek: number;
  /** Share of alarms that were right; null without an alarm. */
  precision: number | null;
}

export interface BackTest {
  accounts: number;
  badOutcomes: number;
  goodOutcomes: number;
  /** Accounts with an outcome but without a signal. */
  withoutSignals: string[];
  accountYears: number;
  /** CSMs who share the work; 1 if no account names one. */
  csms: number;
  /** The band falls to at risk or stalled. */
  health: AlarmResult;
  /** A silence makes a task. */
  tasks: AlarmResult & { perAccountYear: number; perCsmWeek: number };
  /** The best fixed number of silent days, at no more false alarms than health. */
  fixed: FixedRule;
  /** The same at no more false alarms than the tasks. */
  fixedForTasks: FixedRule;
}

export type FixedRule = AlarmResult & { days: number };

/** An alarm is right if a bad outcome follows within this many days. */
const MAY_LEAD = 180;
/** Days after an alarm without another one for the account. */
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

interface Ends {
  bad: ReadonlyMap<string, readonly number[]>;
  good: ReadonlyMap<string, readonly number[]>;
}

interface Exposure {
  accountYears: number;
  csmWeeks: number;
}

type IsOn = (seen: Watch, i: number) => boolean;

/** Judges the alarms of a replay by known outcomes. `csms`: people who share the tasks. */
export function backTest(watched: readonly Watch[], outcomes: readonly Outcome[], csms: number): BackTest {
  const ends: Ends = { bad: daysOf(outcomes.filter(isBad)), good: daysOf(outcomes.filter((outcome) => !isBad(outcome))) };
  const days = watched.reduce((sum, { low }) => sum + low.length, 0);
  const span =
    Math.max(0, ...watched.map(({ firstDay, low }) => firstDay + low.length)) - Math.min(...watched.map(({ firstDay }) => firstDay));
  const exposure: Exposure = { accountYears: days / YEAR, csmWeeks: Math.max(1, span / 7) * Math.max(1, csms) };
  const judge = (isOn: IsOn): AlarmResult => judgeAlarms(watched, ends, isOn, exposure);
  const health = judge(({ low }, i) => low[i] as boolean);
  const tasks = judge(({ task }, i) => task[i] as boolean);
  const seen = new Set(watched.map(({ account }) => account));
  return {
    accounts: watched.length,
    badOutcomes: [...ends.bad.values()].flat().length,
    goodOutcomes: [...ends.good.values()].flat().length,
    withoutSignals: [...new Set(outcomes.map(({ account }) => account))].filter((account) => !seen.has(account)),
    accountYears: exposure.accountYears,
    csms: Math.max(1, csms),
    health,
    tasks: {
      ...tasks,
      perAccountYear: perYear(tasks.alarms, exposure.accountYears),
      perCsmWeek: tasks.alarms / exposure.csmWeeks,
    },
    fixed: bestFixed(judge, health.falseAlarms),
    fixedForTasks: bestFixed(judge, tasks.falseAlarms),
  };
}

function daysOf(outcomes: readonly Outcome[]): Map<string, number[]> {
  const days = new Map<string, number[]>();
  for (const { account, day } of outcomes) days.set(account, [...(days.get(account) ?? []), day]);
  return days;
}

/** The smallest number of days at no more false alarms: a greater one flags fewer accounts, and later. */
function bestFixed(judge: (isOn: IsOn) => AlarmResult, falseAlarms: number): FixedRule {
  for (let days = 1; days < LONGEST_FIXED; days++) {
    const result = judge(({ silent }, i) => (silent[i] as number) >= days);
    if (result.falseAlarms <= falseAlarms) return { ...result, days };
  }
  return { ...judge(({ silent }, i) => (silent[i] as number) >= LONGEST_FIXED), days: LONGEST_FIXED };
}

function judgeAlarms(watched: readonly Watch[], ends: Ends, isOn: IsOn, { accountYears, csmWeeks }: Exposure): AlarmResult {
  const warned: AlarmResult['warned'] = [];
  const notWarned: string[] = [];
  const warnedBeforeGood: string[] = [];
  const count = { right: 0, late: 0, false: 0 };
  for (const seen of watched) {
    const bad = ends.bad.get(seen.account) ?? [];
    for (const start of alarmsOf(seen, isOn)) count[worthOf(start, bad)]++;
    for (const end of bad) {
      const ahead = daysAhead(seen, isOn, end);
      if (ahead === null) notWarned.push(seen.account);
      else warned.push({ account: seen.account, daysAhead: ahead });
    }
    const good = ends.good.get(seen.account) ?? [];
    if (good.some((end) => daysAhead(seen, isOn, end) !== null)) warnedBeforeGood.push(seen.account);
  }
  for (const account of ends.bad.keys()) if (!watched.some((seen) => seen.account === account)) notWarned.push(account);
  const ahead = warned.map(({ daysAhead: days }) => days).sort((a, b) => a - b);
  const alarms = count.right + count.late + count.false;
  return {
    warned,
    notWarned,
    medianDaysAhead: ahead[Math.floor(ahead.length / 2)] ?? null,
    warnedBeforeGood,
    alarms,
    rightAlarms: count.right,
    lateAlarms: count.late,
    falseAlarms: count.false,
    falseAlarmsPerAccountYear: perYear(count.false, accountYears),
    falseAlarmsPerCsmWeek: count.false / csmWeeks,
    precision: alarms === 0 ? null : count.right / alarms,
  };
}

function worthOf(start: number, bad: readonly number[]): 'right' | 'late' | 'false' {
  if (bad.some((end) => end >= start && end - start <= MAY_LEAD)) return 'right';
  return bad.some((end) => end < start && start - end <= MAY_LEAD) ? 'late' : 'false';
}

/** Days on which an alarm began. */
function alarmsOf(seen: Watch, isOn: IsOn): number[] {
  const starts: number[] = [];
  for (let i = 0; i < seen.low.length; i++) {
    const day = seen.firstDay + i;
    if (isOn(seen, i) && !(i > 0 && isOn(seen, i - 1)) && day >= (starts.at(-1) ?? -Infinity) + REST) starts.push(day);
  }
  return starts;
}

/** Days from the first alarm (at most half a year before) to the end; null without an alarm before it. */
function daysAhead(seen: Watch, isOn: IsOn, end: number): number | null {
  for (let day = Math.max(seen.firstDay, end - MAY_LEAD); day < Math.min(end, seen.firstDay + seen.low.length); day++) {
    if (isOn(seen, day - seen.firstDay)) return end - day;
  }
  return null;
}

function perYear(count: number, years: number): number {
  return years === 0 ? 0 : count / years;
}
