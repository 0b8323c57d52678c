import { DateTime } from 'luxon';

export function addDays(date: string, days: number): string {
  return DateTime.fromISO(date, { zone: 'utc' }).plus({ days }).toFormat('yyyy-MM-dd');
}

/** Days from one date to another; negative when `to` lies before `from`. */
export function daysBetween(from: string, to: string): number {
  return DateTime.fromISO(to, { zone: 'utc' }).diff(DateTime.fromISO(from, { zone: 'utc' }), 'days').days;
}

/** ISO weekday, 1 = Monday. */
export function weekdayOf(date: string): number {
  return DateTime.fromISO(date, { zone: 'utc' }).weekday;
}

/** Formats a date as `3 November`, with the year if it differs from that of `today`. */
export function spokenDate(date: string, today: string): string {
  const sameYear = date.slice(0, 4) === today.slice(0, 4);
  return DateTime.fromISO(date, { zone: 'utc', locale: 'en-GB' }).toFormat(sameYear ? 'd MMMM' : 'd MMMM yyyy');
}
