/**
 * Statistics of the gaps between answers, in counted days: all that the risk needs. They change only with an answer or a
 * handover, and stay frozen during a silence.
 */
export interface Gaps {
  count: number;
  sum: number;
  longest: number;
}

/** Two answers around a weekend are half a day apart, not none. */
const SHORTEST = 0.5;

/** After a handover the weekly calls of the pilot end: three gaps of 14 working days are expected (design, section 9). */
export const HANDOVER_GAP = 14;

export const HANDOVER_GAPS = 3;

/** Gaps from before a handover that still count after it. */
export const KEPT_GAPS = 3;

export function noGaps(): Gaps {
  return { count: 0, sum: 0, longest: 0 };
}

/** Adds a gap, in place. */
export function addGap(gaps: Gaps, days: number): void {
  const gap = Math.max(SHORTEST, days);
  gaps.count++;
  gaps.sum += gap;
  gaps.longest = Math.max(gaps.longest, gap);
}

/** The rhythm slowed down by a factor. */
export function slowedGaps({ count, sum, longest }: Gaps, times: number): Gaps {
  return { count, sum: sum * times, longest: longest * times };
}

/** The rhythm after a handover: three gaps from before, and three expected ones. */
export function gapsAfterHandover({ count, sum, longest }: Gaps): Gaps {
  const share = count === 0 ? 0 : Math.min(count, KEPT_GAPS) / count;
  const after: Gaps = { count: count * share, sum: sum * share, longest };
  for (let i = 0; i < HANDOVER_GAPS; i++) addGap(after, HANDOVER_GAP);
  return after;
}
