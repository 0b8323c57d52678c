/** The cap of the last level reached. */
export function levelCap(levels: readonly { days: number; cap: number }[], days: number): number | null {
  let cap: number | null = null;
  for (const level of levels) if (days >= level.days) cap = level.cap;
  return cap;
}
