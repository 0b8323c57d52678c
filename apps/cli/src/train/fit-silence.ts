import { FROZEN_NUMBERS, frozenNumbers, type Gaps, movingNumbers, type SilenceSpan, type SilenceWeights, slowedGaps } from '@app/scoring';
import { fitLogistic, type LogisticFit, type LogisticRows } from './fit-logistic';
import { noAnswerLabel, stallLabel, type StallRule } from './silence-labels';
import type { SilenceLog } from './silence-log';

export interface FitOptions extends StallRule {
  label: SilenceWeights['label'];
  /** Description of the log, and the day of the training. */
  data: string;
  date: string;
}

/** With fewer stalls a fit would not generalise. */
export const FEWEST_STALLS = 30;

/** Strength of the L2 penalty, in rows: strong, because the weights must hold for unseen accounts and logs. */
const SHRINKAGE = 200;
/**
 * The weight of a month of silence, in weights of the pace. A free fit gives 0, because a stall is labelled by own gaps; slow worlds and
 * buyers are then ordered worse than by their days of silence (docs/decisions/0036).
 */
const MONTHS_PER_PACE = 0.15;
/** Columns of the moving numbers in a fit: pace and months share one. */
const FITTED = ['pace and months', 'unanswered'] as const;
/** For stalls, the days of a silence used for training, as shares of the horizon; every other day. */
const STALL_FROM = 1 / 9;
const STALL_UNTIL = 1.1;
const STALL_EVERY = 2;
const NO_ANSWER_EVERY = 7;
/** Frozen inputs are clipped to the middle 96 % of the training data. */
const CUT = 0.02;

/** Training data: a log, its label, its speeds, and the maximum number of rows. */
export interface Lesson extends StallRule {
  log: SilenceLog;
  label: SilenceWeights['label'];
  /** Factors by which the log is slowed down. */
  speeds: readonly number[];
  mostRows: number;
  /** True if the level of the risk is calibrated on this lesson; the order stays. */
  setsLevel?: boolean;
}

interface Row {
  span: SilenceSpan;
  age: number;
  speed: number;
  label: boolean;
}

/**
 * Fits weights to lessons; `trainedOn.stalls` is the number of stalls used. Silences that may be cut off by the end of their log are left
 * out entirely, even if a reply came, because short ones would be over-represented.
 */
export function fitSilence(lessons: readonly Lesson[], options: FitOptions): SilenceWeights {
  const taught = lessons.map(rowsOf);
  const rows = taught.flat();
  const counts = lessons.map(silencesIn);
  const accounts = sum(lessons.map(({ log }) => log.accounts.length));
  const frozen = rows.map((row) => frozenNumbers(gapsOf(row)));
  const ranges = FROZEN_NUMBERS.map((_, j) => middle(frozen.map((numbers) => numbers[j]!)));
  const ordered = fitLogistic(tableOf(rows, ranges), [...FITTED.map(() => true), ...FROZEN_NUMBERS.map(() => false)], SHRINKAGE);
  const fit = levelled(ordered, tableOf(taught.filter((_, i) => lessons[i]!.setsLevel).flat(), ranges));
  const [pace = 0, unanswered = 0, ...frozenWeights] = fit.weights;
  return {
    model: 'silence-3',
    version: 1,
    label: options.label,
    horizonDays: options.horizonDays,
    timesOwnGap: options.timesOwnGap,
    trainedOn: {
      data: options.data,
      date: options.date,
      accounts,
      silences: sum(counts.map(({ silences }) => silences)),
      stalls: sum(counts.map(({ stalls }) => stalls)),
    },
    intercept: rounded(fit.intercept),
    moving: { pace: rounded(pace), months: rounded(MONTHS_PER_PACE * pace), unanswered: rounded(unanswered) },
    frozen: Object.fromEntries(
      FROZEN_NUMBERS.map((name, j) => [
        name,
        { weight: rounded(frozenWeights[j]!), from: rounded(ranges[j]![0]), to: rounded(ranges[j]![1]) },
      ]),
    ) as SilenceWeights['frozen'],
  };
}

/** The silences of a lesson, and those with a positive label. */
export function silencesIn(lesson: Lesson): { silences: number; stalls: number } {
  const silences = new Set<SilenceSpan>();
  const stalls = new Set<SilenceSpan>();
  for (const { span, label } of rowsOf({ ...lesson, speeds: [1] })) {
    silences.add(span);
    if (label) stalls.add(span);
  }
  return { silences: silences.size, stalls: stalls.size };
}

function rowsOf(lesson: Lesson): Row[] {
  const rows = lesson.label === 'stall' ? lesson.speeds.flatMap((speed) => stallRows(lesson, speed)) : noAnswerRows(lesson);
  const every = Math.ceil(rows.length / lesson.mostRows);
  return every <= 1 ? rows : rows.filter((_, i) => i % every === 0);
}

/** At a slower speed the horizon grows too, but less: a stall of a slow rhythm takes longer. */
function stallRows({ log, horizonDays, timesOwnGap }: Lesson, speed: number): Row[] {
  const days = horizonDays / Math.sqrt(speed);
  const rows: Row[] = [];
  for (const { spans } of log.accounts) {
    for (const span of spans) {
      const label = span.answers < log.knownFrom ? null : stallLabel(span, { horizonDays: days, timesOwnGap }, log.lastDay);
      if (label === null) continue;
      const until = Math.min((span.endDay ?? log.lastDay + 1) - 1 - span.startDay, Math.ceil(days * STALL_UNTIL));
      for (let age = Math.floor(days * STALL_FROM); age <= until; age++) {
        if ((span.startDay + age) % STALL_EVERY === 0) rows.push({ span, age, speed, label });
      }
    }
  }
  return rows;
}

function noAnswerRows({ log, horizonDays }: Lesson): Row[] {
  const rows: Row[] = [];
  log.accounts.forEach(({ spans }, offset) => {
    for (const span of spans) {
      if (span.answers < log.knownFrom) continue;
      for (let day = span.startDay; day < (span.endDay ?? log.lastDay + 1); day++) {
        const label = (day + offset) % NO_ANSWER_EVERY === 0 ? noAnswerLabel(span, day, horizonDays, log.lastDay) : null;
        if (label !== null) rows.push({ span, age: day - span.startDay, speed: 1, label });
      }
    }
  });
  return rows;
}

/** Platt scaling (1999): keeps the order and calibrates the level on other rows. */
function levelled({ intercept, weights }: LogisticFit, { values, columns, labels }: LogisticRows): LogisticFit {
  if (labels.length === 0) return { intercept, weights };
  const logits = Float64Array.from(labels, (_, i) =>
    weights.reduce((sum, weight, j) => sum + weight * values[i * columns + j]!, intercept),
  );
  const line = fitLogistic({ values: logits, columns: 1, labels }, [true], 0);
  const slope = line.weights[0]!;
  return { intercept: line.intercept + slope * intercept, weights: weights.map((weight) => slope * weight) };
}

function gapsOf({ span, speed }: Row): Gaps {
  return speed === 1 ? span.gaps : slowedGaps(span.gaps, speed);
}

function tableOf(rows: readonly Row[], ranges: readonly [number, number][]): LogisticRows {
  const columns = FITTED.length + FROZEN_NUMBERS.length;
  const values = new Float64Array(rows.length * columns);
  const labels = new Uint8Array(rows.length);
  rows.forEach((row, i) => {
    const { span, age, speed, label } = row;
    const gaps = gapsOf(row);
    const frozen = frozenNumbers(gaps);
    const [pace, months, unanswered] = movingNumbers(gaps, span.counted[age]! * speed, span.unanswered[age]!) as [number, number, number];
    values.set([pace + MONTHS_PER_PACE * months, unanswered], i * columns);
    ranges.forEach(([from, to], j) => {
      values[i * columns + FITTED.length + j] = Math.min(to, Math.max(from, frozen[j]!));
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

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function rounded(value: number): number {
  return Number(value.toFixed(4));
}
