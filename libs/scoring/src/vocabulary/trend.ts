export type Trend = 'up' | 'flat' | 'down';

/** Fewer than three points in 30 days are noise. */
export function trendOf(change30: number | null): Trend {
  if (change30 === null || Math.abs(change30) < 3) return 'flat';
  return change30 > 0 ? 'up' : 'down';
}
