import { counted } from './counts';

type Level = { cap: number; days?: number; fromDay?: number; share?: number };

/** "62 %" of a share 0–1. */
export function wholePercent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** "after 30 days", "at once". */
export function afterDays(days: number): string {
  return days === 0 ? 'at once' : `after ${counted(days, 'day')}`;
}

/** "capped at 69 from day 45, 59 from day 90": each level by what it waits for. */
export function cappedBy(levels: readonly Level[]): string {
  const each = levels.map(({ cap, share, days, fromDay }) =>
    [
      String(cap),
      share === undefined ? null : `under ${wholePercent(share)}`,
      days === undefined ? null : share === undefined ? afterDays(days) : `for ${counted(days, 'day')}`,
      fromDay === undefined ? null : `from day ${fromDay}`,
    ]
      .filter((part) => part !== null)
      .join(' '),
  );
  return `capped at ${each.join(', ')}`;
}
