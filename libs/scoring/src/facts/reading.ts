import type { HalfLife } from './tally';

/** What a measure reads: the number that goes on the curve, and how many days ago it was last heard of. */
export interface Reading {
  x: number;
  age: number;
}

/** What of a reading a card may set. */
export interface ReadingParams {
  /** Days after which a signal counts half. */
  halfLife?: HalfLife;
  /** Of the baseline against which it is held; longer than `halfLife`. */
  baselineHalfLife?: HalfLife;
  /** How far back, in days. */
  withinDays?: number;
  /** `[days since handover, share]`, ascending: what the share should be by then. */
  targets?: readonly (readonly [number, number])[];
}

export const READING_PARAMS = ['halfLife', 'baselineHalfLife', 'withinDays', 'targets'] as const satisfies (keyof ReadingParams)[];
