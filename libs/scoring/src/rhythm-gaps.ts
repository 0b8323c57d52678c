/**
 * What is remembered of the gaps between answers, in counted days. It changes only with an answer or a handover: during a
 * silence it is frozen. Everything the risk needs, in a few sums that do not grow with age.
 */
export interface Gaps {
  count: number;
  sum: number;
  /** Sums of the logarithms and of their squares: human gaps are heavy-tailed. */
  logs: number;
  squares: number;
  longest: number;
  /** The last five, oldest first. */
  lately: number[];
}

const KEPT = 5;
/** Two answers around a weekend are half a day apart, not none: a logarithm needs that. */
const SHORTEST = 0.5;
/** After a handover the weekly calls of the pilot end: three gaps of 14 working days are expected (design, section 9). */
export const HANDOVER_GAP = 14;
export const HANDOVER_GAPS = 3;
/** So many gaps of the time before still count after a handover. */
export const KEPT_GAPS = 3;

export function noGaps(): Gaps {
  return { count: 0, sum: 0, logs: 0, squares: 0, longest: 0, lately: [] };
}

export function copyOfGaps(gaps: Gaps): Gaps {
  return { ...gaps, lately: [...gaps.lately] };
}

/** One more gap, in place. */
export function addGap(gaps: Gaps, days: number): void {
  const gap = Math.max(SHORTEST, days);
  const log = Math.log(gap);
  gaps.count++;
  gaps.sum += gap;
  gaps.logs += log;
  gaps.squares += log * log;
  gaps.longest = Math.max(gaps.longest, gap);
  gaps.lately.push(gap);
  if (gaps.lately.length > KEPT) gaps.lately.shift();
}

/** The same rhythm after a handover: three gaps' worth of what was, and three of what is to be expected. */
export function gapsAfterHandover(gaps: Gaps): Gaps {
  const share = gaps.count === 0 ? 0 : Math.min(gaps.count, KEPT_GAPS) / gaps.count;
  const after: Gaps = {
    count: gaps.count * share,
    sum: gaps.sum * share,
    logs: gaps.logs * share,
    squares: gaps.squares * share,
    longest: gaps.longest,
    lately: [...gaps.lately],
  };
  for (let i = 0; i < HANDOVER_GAPS; i++) addGap(after, HANDOVER_GAP);
  return after;
}
