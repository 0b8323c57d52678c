import type { HalfLife } from './tally';

/** The value of a measure for its curve, and its age in days. */
export interface Reading {
  x: number;
  age: number;
}

/** Parameters of a reading that a card may set. */
export interface ReadingParams {
  /** Days after which a signal counts half. */
  halfLife?: HalfLife;
  /** Half-life of the baseline to compare with; longer than `halfLife`. */
  baselineHalfLife?: HalfLife;
  /** Length of the period in days. */
  withinDays?: number;
  /** `[days since handover, share]`, ascending: the share expected by then. */
  targets?: readonly (readonly [number, number])[];
}

export const READING_PARAMS = ['halfLife', 'baselineHalfLife', 'withinDays', 'targets'] as const satisfies (keyof ReadingParams)[];
