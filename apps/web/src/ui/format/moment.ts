import { DAY, dayOfDate } from '@app/scoring/vocabulary';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Times of the vendor's clock, as a `Clock` gives them. */
const format = (at: number, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(at);

/** The day of a time, as `YYYY-MM-DD`. */
export function isoDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** Midnight of a `YYYY-MM-DD`. */
export function dayStart(day: string): number {
  return dayOfDate(day) * DAY;
}

/** `13 April`, with the year unless it is the current one; `13 Apr` where space is short. */
export function dayWords(at: number, now: number, month: 'long' | 'short' = 'long'): string {
  const sameYear = isoDay(at).slice(0, 4) === isoDay(now).slice(0, 4);
  return format(at, { day: 'numeric', month, ...(sameYear ? {} : { year: 'numeric' }) });
}

/** An ISO date in full, as a date field shows it: `3 August 2026`. */
export function fullDay(day: string): string {
  return format(dayStart(day), { day: 'numeric', month: 'long', year: 'numeric' });
}

/** `14:05` */
export function timeOfDay(at: number): string {
  return format(at, { hour: '2-digit', minute: '2-digit' });
}

/** `3 November, 14:05` */
export function dayAndTime(at: number, now: number): string {
  return `${dayWords(at, now)}, ${timeOfDay(at)}`;
}

/** The exact time, shown on hover. */
export function exactly(at: number): string {
  return format(at, { dateStyle: 'full', timeStyle: 'short' });
}

/** A day in full, shown on hover. */
export function fullWeekday(day: string): string {
  return format(dayStart(day), { dateStyle: 'full' });
}

function daysBetween(from: number, to: number): number {
  return dayOfDate(isoDay(to)) - dayOfDate(isoDay(from));
}

/** `13 days ago`, `in 3 weeks`: coarse on purpose, the exact moment is one hover away. */
export function relative(at: number, now: number): string {
  const past = at <= now;
  const distance = Math.abs(now - at);
  if (distance < MINUTE) return 'just now';
  const say = (count: number, unit: string) => {
    const words = `${count} ${unit}${count === 1 ? '' : 's'}`;
    return past ? `${words} ago` : `in ${words}`;
  };
  if (distance < HOUR) return say(Math.floor(distance / MINUTE), 'minute');
  const days = Math.abs(daysBetween(at, now));
  if (days === 0) return say(Math.floor(distance / HOUR), 'hour');
  return relativeDays(past ? -days : days);
}

/** `today`, `in 3 days`: an ISO date seen from another. */
export function relativeDay(day: string, today: string): string {
  return relativeDays(daysBetween(dayStart(today), dayStart(day)));
}

function relativeDays(days: number): string {
  if (days === 0) return 'today';
  if (days === -1) return 'yesterday';
  if (days === 1) return 'tomorrow';
  const count = Math.abs(days);
  const [rounded, unit] =
    count < 60 ? [count, 'day'] : count < 730 ? [Math.round(count / 30.44), 'month'] : [Math.floor(count / 365.25), 'year'];
  const words = `${rounded} ${unit}${rounded === 1 ? '' : 's'}`;
  return days < 0 ? `${words} ago` : `in ${words}`;
}

/** A due date as a person says it: `today`, `2 days late`, `on 4 December`. `today`: an ISO date. */
export function dueWords(dueOn: string, today: string): string {
  const days = daysBetween(dayStart(today), dayStart(dueOn));
  if (days === 0) return 'due today';
  if (days === 1) return 'due tomorrow';
  if (days === -1) return 'due yesterday';
  if (days < 0) return `${-days} days late`;
  return `due ${dayWords(dayStart(dueOn), dayStart(today))}`;
}

/** The heading of a day in the timeline. Both are ISO dates. */
export function dayHeading(day: string, today: string): string {
  const days = daysBetween(dayStart(day), dayStart(today));
  if (days === 0) return 'Today';
  if (days === 1) return 'Yesterday';
  const words = dayWords(dayStart(day), dayStart(today));
  return days < 7 ? `${format(dayStart(day), { weekday: 'long' })}, ${words}` : words;
}
