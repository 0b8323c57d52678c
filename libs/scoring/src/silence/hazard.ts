import type { Gaps } from './rhythm-gaps';

/** Inputs that only grow during a silence. Their weights are never negative, so the risk never falls before an answer. */
export const MOVING_NUMBERS = ['pace', 'months', 'unanswered'] as const;

type MovingNumber = (typeof MOVING_NUMBERS)[number];

/** Inputs that are frozen at the last answer. */
export const FROZEN_NUMBERS = ['answers', 'longest'] as const;

type FrozenNumber = (typeof FROZEN_NUMBERS)[number];

/** A logistic hazard as data: `silence-weights.json` is one. */
export interface SilenceWeights {
  model: 'silence-3';
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

/** A prior of five gaps with a mean of 10 counted days. */
const PRIOR_GAPS = 5;

const PRIOR_MEAN = 10;

const MONTH = 30;

/** Days added to the longest and to the usual gap before they are compared, so that single days matter little in a fast rhythm. */
const SOFT = 5;

/** The mean gap in counted days, shrunk towards the prior. */
function usualGap({ count, sum }: Gaps): number {
  return (sum + PRIOR_GAPS * PRIOR_MEAN) / (count + PRIOR_GAPS);
}

/** The frozen numbers of a rhythm, in the order of `FROZEN_NUMBERS`: logarithms of the number of gaps, and of longest ÷ usual gap. */
export function frozenNumbers(gaps: Gaps): number[] {
  return [Math.log1p(gaps.count), Math.log((gaps.longest + SOFT) / (usualGap(gaps) + SOFT))];
}

/**
 * The moving numbers, in the order of `MOVING_NUMBERS`: the logarithm of the silence in usual gaps, the silence in months of 30 counted
 * days, and the logarithm of the unanswered requests.
 */
export function movingNumbers(gaps: Gaps, days: number, unanswered: number): number[] {
  return [Math.log1p(days / (usualGap(gaps) + 1)), days / MONTH, Math.log1p(unanswered)];
}

/** The risk, 0–1, from the gaps before the silence, its counted days, and the number of requests that have waited long enough. */
export function hazard(weights: SilenceWeights, gaps: Gaps, days: number, unanswered: number): number {
  const [answers, longest] = frozenNumbers(gaps) as [number, number];
  const [pace, months, asks] = movingNumbers(gaps, days, unanswered) as [number, number, number];
  const { frozen, moving } = weights;
  const sum =
    weights.intercept +
    clamped(frozen.answers, answers) +
    clamped(frozen.longest, longest) +
    moving.pace * pace +
    moving.months * months +
    moving.unanswered * asks;
  return 1 / (1 + Math.exp(-sum));
}

function clamped({ weight, from, to }: SilenceWeights['frozen'][FrozenNumber], value: number): number {
  return weight * Math.min(to, Math.max(from, value));
}

/**
 * silence-0, the fixed comparison: 1 − 2^(−days/(usual+14)), in counted days.
 */
export function fixedHazard(days: number, usual: number): number {
  return 1 - 2 ** (-days / (usual + 14));
}
