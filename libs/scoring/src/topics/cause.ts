import type { Finding } from './definitions';
/** Grows from `from` by `by` over the given number of days. */
export function growing(from: number, by: number, days: number, inFull: number): number {
  return from + by * Math.min(1, Math.max(0, days) / inFull);
}

export function strongest(...findings: (Finding | null)[]): Finding | null {
  let best: Finding | null = null;
  for (const finding of findings) if (finding && finding.strength > (best?.strength ?? 0)) best = finding;
  return best;
}
