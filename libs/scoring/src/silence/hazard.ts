import type { Rhythm } from './rhythm';
import type { Gaps } from './rhythm-gaps';

/** Inputs that only grow during a silence. Their weights are never negative, so the risk never falls before an answer. */
export const MOVING_NUMBERS = ['silence', 'pace', 'unanswered'] as const;

type MovingNumber = (typeof MOVING_NUMBERS)[number];

/** Inputs that are frozen at the last answer. */
export const FROZEN_NUMBERS = ['answers', 'mean', 'longest'] as const;

type FrozenNumber = (typeof FROZEN_NUMBERS)[number];

/** A logistic hazard as data: `silence-weights.json` is one. */
export interface SilenceWeights {
  model: 'silence-2';
  version: number;
  /**
   * The event that the risk is the probability of. `stall`: this silence lasts `horizonDays` calendar days and
   * `timesOwnGap` of its own mean gaps. `no-answer`: nobody answers within the next `horizonDays` days.
   */
  label: 'stall' | 'no-answer';
  horizonDays: number;
  timesOwnGap: number;
  trainedOn: { data: string; date: string; accounts: number; silences: number; stalls: number };
  intercept: number;
  moving: Record<MovingNumber, number>;
  /** Values outside the range seen in training are clamped to it. */
  frozen: Record<FrozenNumber, { weight: number; from: number; to: number }>;
}

/** A prior of three gaps with a mean of 10 counted days. */
const PRIOR_GAPS = 3;

const PRIOR_MEAN = 10;

/** Days added before taking a logarithm, so that a single day matters little in a fast rhythm. */
const SOFT = 5;

/** The frozen numbers of a rhythm, in the order of `FROZEN_NUMBERS`, as logarithms; the mean is shrunk towards the prior. */
export function frozenNumbers({ count, sum, longest }: Gaps): number[] {
  const mean = (sum + PRIOR_GAPS * PRIOR_MEAN) / (count + PRIOR_GAPS);
  return [Math.log1p(count), Math.log(mean + SOFT), Math.log(longest + SOFT)];
}

/** The moving numbers, in the order of `MOVING_NUMBERS`: logarithms of the silence, of its length in usual gaps, and of unanswered requests. */
export function movingNumbers(frozen: readonly number[], days: number, unanswered: number): number[] {
  return [Math.log1p(days / SOFT), Math.log1p(days / Math.exp(frozen[1] as number)), Math.log1p(unanswered)];
}

/** The risk, 0–1, from `frozenNumbers`, counted days of silence, and the number of requests that have waited long enough. */
export function hazard(weights: SilenceWeights, frozen: readonly number[], days: number, unanswered: number): number {
  let sum = weights.intercept;
  for (let i = 0; i < FROZEN_NUMBERS.length; i++) {
    const { weight, from, to } = weights.frozen[FROZEN_NUMBERS[i] as FrozenNumber];
    sum += weight * Math.min(to, Math.max(from, frozen[i] as number));
  }
  const { silence, pace, unanswered: ask } = weights.moving;
  const [a, b, c] = movingNumbers(frozen, days, unanswered) as [number, number, number];
  return 1 / (1 + Math.exp(-(sum + silence * a + pace * b + ask * c)));
}

/** The risk of a clock after so many counted days. */
export function hazardOf(weights: SilenceWeights, rhythm: Rhythm, days: number, unanswered: number): number {
  return hazard(weights, frozenNumbers(rhythm.seen), days, unanswered);
}

/**
 * silence-0, the fixed comparison: 1 − 2^(−days/(usual+14)), in counted days.
 */
export function fixedHazard(days: number, usual: number): number {
  return 1 - 2 ** (-days / (usual + 14));
}
