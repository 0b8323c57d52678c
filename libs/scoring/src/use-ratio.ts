import type { Part } from './facts';
import { readTally, type HalfLife } from './tally';

const RECENT: HalfLife = 14;
const LASTING: HalfLife = 180;
/** Active days per day that shrink the ratio towards 1: who logs in once a month is not down after three weeks. */
const SHRINKAGE = 0.03;

/**
 * Recent use against lasting use, in active days per awake day (people and systems): (r₁₄+s)/(r₁₈₀+s), where r_h is the
 * decayed sum of half-life h over the days it could have gathered. 1 = as ever; null when never used.
 */
export function useRatio(part: Part, awake: number): number | null {
  const { first } = part.use;
  if (!first) return null;
  const age = Math.max(0, awake - first.awake) + 1;
  const rate = (halfLife: HalfLife): number => {
    const decay = 2 ** (-1 / halfLife);
    return (readTally(part.tallies.use, halfLife, awake) * (1 - decay)) / (1 - decay ** age);
  };
  return (rate(RECENT) + SHRINKAGE) / (rate(LASTING) + SHRINKAGE);
}
