import type { Part } from '../../facts/part';
import { type HalfLife, leftAfter, readTally } from '../../facts/tally';

const RECENT: HalfLife = 14;

const LASTING: HalfLife = 180;

/** Active days per day that shrink the ratio towards 1: who logs in once a month is not down after three weeks. */
const SHRINKAGE = 0.03;

/**
 * Recent use against lasting use, in active days per awake day (people and systems): (r₁₄+s)/(r₁₈₀+s) by default, where r_h is the
 * decayed sum of half-life h over the days it could have gathered. 1 = as ever; null when never used. What was lasting is
 * read at the last use: that nobody comes any more does not become usual.
 */
export function useRatio(part: Part, awake: number, recent: HalfLife = RECENT, lasting: HalfLife = LASTING): number | null {
  const { first, last } = part.use;
  if (!first || !last) return null;
  const rate = (halfLife: HalfLife, on: number): number => {
    const age = Math.max(0, on - first.awake) + 1;
    return (readTally(part.use.tally, halfLife, on) * (1 - leftAfter(1, halfLife))) / (1 - leftAfter(age, halfLife));
  };
  return (rate(recent, awake) + SHRINKAGE) / (rate(lasting, last.awake) + SHRINKAGE);
}
