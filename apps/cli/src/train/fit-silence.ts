import { FROZEN_NUMBERS, movingNumbers, MOVING_NUMBERS, type SilenceSpan, type SilenceWeights } from '@app/scoring';
import { fitLogistic, type LogisticRows } from './fit-logistic';
import { noAnswerLabel, stallLabel, type StallRule } from './silence-labels';
import type { SilenceLog } from './silence-log';

export interface FitOptions extends StallRule {
  label: SilenceWeights['label'];
  /** What the log is, in words, and the day of the training. */
  data: string;
  date: string;
}

/** Fewer stalls than this teach nothing that would hold elsewhere. */
export const FEWEST_STALLS = 30;

/** Strength of the shrinkage, in rows: strong, for what is learned must hold for accounts and logs that were not seen. */
const SHRINKAGE = 30;
/** Of the days of a silence, a stall is learned from these shares of the horizon, every other day. */
const STALL_FROM = 1 / 9;
const STALL_UNTIL = 1.1;
const STALL_EVERY = 2;
const NO_ANSWER_EVERY = 7;
const MOST_ROWS = 200_000;
/** Beyond the middle 96 % of what was seen a frozen number counts as the nearest that was. */
const CUT = 0.02;

interface Row {
  span: SilenceSpan;
  age: number;
  label: boolean;
}

/**
 * Weights fitted to logs; `trainedOn.stalls` says how many stalls they were learned from. Silences that their log could not follow
 * to their end are left out whole, also where an answer came: else short silences would count twice.
 */
export function fitSilence(logs: readonly SilenceLog[], options: FitOptions): SilenceWeights {
  const rows = thinned(logs.flatMap((log) => (options.label === 'stall' ? stallRows(log, options) : noAnswerRows(log, options))));
  const accounts = logs.reduce((sum, log) => sum + log.accounts.length, 0);
  const stalls = new Set<SilenceSpan>();
  const silences = new Set<SilenceSpan>();
  for (const { span, label } of rows) {
    silences.add(span);
    if (label) stalls.add(span);
  }
  const ranges = FROZEN_NUMBERS.map((_, j) => middle(rows.map(({ span }) => span.frozen[j]!)));
  const fit = fitLogistic(tableOf(rows, ranges), [...MOVING_NUMBERS.map(() => true), ...FROZEN_NUMBERS.map(() => false)], SHRINKAGE);
  const weightOf = (index: number): number => rounded(fit.weights[index] ?? 0);
  return {
    model: 'silence-1',
    version: 1,
    label: options.label,
    horizonDays: options.horizonDays,
    timesOwnGap: options.timesOwnGap,
    trainedOn: { data: options.data, date: options.date, accounts, silences: silences.size, stalls: stalls.size },
    intercept: rounded(fit.intercept),
    moving: Object.fromEntries(MOVING_NUMBERS.map((name, j) => [name, weightOf(j)])) as SilenceWeights['moving'],
    frozen: Object.fromEntries(
      FROZEN_NUMBERS.map((name, j) => [
        name,
        { weight: weightOf(MOVING_NUMBERS.length + j), from: rounded(ranges[j]![0]), to: rounded(ranges[j]![1]) },
      ]),
    ) as SilenceWeights['frozen'],
  };
}

function stallRows(log: SilenceLog, rule: StallRule): Row[] {
  const rows: Row[] = [];
  for (const { spans } of log.accounts) {
    for (const span of spans) {
      const label = span.answers < log.knownFrom ? null : stallLabel(span, rule, log.lastDay);
      if (label === null) continue;
      const until = Math.min((span.endDay ?? log.lastDay + 1) - 1 - span.startDay, Math.ceil(rule.horizonDays * STALL_UNTIL));
      for (let age = Math.floor(rule.horizonDays * STALL_FROM); age <= until; age++) {
        if ((span.startDay + age) % STALL_EVERY === 0) rows.push({ span, age, label });
      }
    }
  }
  return rows;
}

function noAnswerRows(log: SilenceLog, { horizonDays }: StallRule): Row[] {
  const rows: Row[] = [];
  log.accounts.forEach(({ spans }, offset) => {
    for (const span of spans) {
      if (span.answers < log.knownFrom) continue;
      for (let day = span.startDay; day < (span.endDay ?? log.lastDay + 1); day++) {
        const label = (day + offset) % NO_ANSWER_EVERY === 0 ? noAnswerLabel(span, day, horizonDays, log.lastDay) : null;
        if (label !== null) rows.push({ span, age: day - span.startDay, label });
      }
    }
  });
  return rows;
}

/** Every nth row where there are too many to be of use. */
function thinned(rows: Row[]): Row[] {
  const every = Math.ceil(rows.length / MOST_ROWS);
  return every <= 1 ? rows : rows.filter((_, i) => i % every === 0);
}

function tableOf(rows: readonly Row[], ranges: readonly [number, number][]): LogisticRows {
  const columns = MOVING_NUMBERS.length + FROZEN_NUMBERS.length;
  const values = new Float64Array(rows.length * columns);
  const labels = new Uint8Array(rows.length);
  rows.forEach(({ span, age, label }, i) => {
    values.set(movingNumbers(span.frozen, span.counted[age]!, span.unanswered[age]!), i * columns);
    ranges.forEach(([from, to], j) => {
      values[i * columns + MOVING_NUMBERS.length + j] = Math.min(to, Math.max(from, span.frozen[j]!));
    });
    labels[i] = label ? 1 : 0;
  });
  return { values, columns, labels };
}

function middle(values: number[]): [number, number] {
  const ascending = Float64Array.from(values).sort();
  const at = (share: number): number => ascending[Math.round(share * (ascending.length - 1))] ?? 0;
  return [at(CUT), at(1 - CUT)];
}

function rounded(value: number): number {
  return Number(value.toFixed(4));
}
