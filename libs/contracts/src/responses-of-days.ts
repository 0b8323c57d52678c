export type DayReason = 'holiday' | 'quiet-everywhere' | 'agreed-quiet' | 'dormant';

/** Which days do not count as silence in full. */
export interface DaysResponse {
  account: string;
  /** Whose public holidays these are (ISO 3166); null where neither country, region nor time zone of the account name one. */
  country: string | null;
  /** ISO weekdays that are off every week: 1 Monday … 7 Sunday. */
  weekend: number[];
  /** Others, oldest first. `weight`: 0 counts nothing, 1 in full. */
  days: { date: string; weight: number; reason: DayReason; name: string | null }[];
}

/** How much single days count, 0–1 by ISO date: for everybody, and by the place of the account. What `replay --calendar` takes. */
export interface CalendarResponse {
  version: string;
  days: Record<string, number>;
  regions: Record<string, Record<string, number>>;
}
