/** Half-lives in days that every tally keeps, so that a new card can choose another one without folding again. */
export const HALF_LIVES = [7, 14, 30, 60, 90, 180] as const;

export type HalfLife = (typeof HALF_LIVES)[number];

const KEPT_DAYS = 400;

/** Computed once for whole days, because a fold needs them thousands of times. */
const kept = new Map(
  HALF_LIVES.map((halfLife) => [halfLife, Float64Array.from({ length: KEPT_DAYS }, (_, days) => 2 ** (-days / halfLife))]),
);

/** The decay after a number of days: 2^(−days/h). */
export function leftAfter(days: number, halfLife: HalfLife): number {
  return kept.get(halfLife)?.[days] ?? 2 ** (-days / halfLife);
}

/** Exponentially decayed sums, one per half-life, as of the awake day `awake`. */
export interface Tally {
  awake: number;
  sums: number[];
}

export function newTally(): Tally {
  return { awake: 0, sums: [0, 0, 0, 0, 0, 0] };
}

/** Adds `amount` on an awake day: s ← s·2^(−Δ/h) + amount for each half-life h. */
export function addToTally(tally: Tally, awake: number, amount: number): void {
  const elapsed = Math.max(0, awake - tally.awake);
  for (let i = 0; i < HALF_LIVES.length; i++) {
    const sum = tally.sums[i] ?? 0;
    tally.sums[i] = (elapsed === 0 || sum === 0 ? sum : sum * leftAfter(elapsed, HALF_LIVES[i] as HalfLife)) + amount;
  }
  tally.awake = Math.max(tally.awake, awake);
}

/** The decayed sum on an awake day. */
export function readTally(tally: Tally, halfLife: HalfLife, awake: number): number {
  const sum = tally.sums[HALF_LIVES.indexOf(halfLife)] ?? 0;
  return sum === 0 ? 0 : sum * leftAfter(Math.max(0, awake - tally.awake), halfLife);
}
