import type { Reading, ReadingParams } from '../facts/reading';
import { awakeSince, daysSince, type Snapshot } from './snapshot';
import { type HalfLife, readTally, type Tally } from '../facts/tally';

const PER_DAYS = 30;

/** Events a day that shrink a ratio towards 1, as `useRatio` does. */
const SHRINKAGE = 0.03;

/** So many a month in the long run: of a decayed sum S with half-life h, S · ln 2 / h a day. */
export function rateOf(snapshot: Snapshot, tally: Tally, { halfLife = 60 }: ReadingParams): Reading | null {
  if (isEmpty(tally)) return null;
  return { x: perDay(tally, halfLife, snapshot.awake) * PER_DAYS, age: awakeSince(snapshot, tally) };
}

/** (r + s) / (b + s), the baseline b read at the last event: that nothing comes any more does not become usual. */
export function ratioOf(snapshot: Snapshot, tally: Tally, { halfLife = 14, baselineHalfLife = 180 }: ReadingParams): Reading | null {
  if (isEmpty(tally)) return null;
  const recent = perDay(tally, halfLife, snapshot.awake);
  const lasting = perDay(tally, baselineHalfLife, tally.awake);
  return { x: (recent + SHRINKAGE) / (lasting + SHRINKAGE), age: awakeSince(snapshot, tally) };
}

function perDay(tally: Tally, halfLife: HalfLife, awake: number): number {
  return (readTally(tally, halfLife, awake) * Math.LN2) / halfLife;
}

function isEmpty(tally: Tally): boolean {
  return tally.sums.every((sum) => sum === 0);
}

/** How many are open; none, once one was seen. */
export function countOf(open: number, last: number | null, t: number): Reading | null {
  if (open > 0) return { x: open, age: 0 };
  return last === null ? null : { x: 0, age: daysSince(t, last) };
}
