const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const pad = (value: number) => String(value).padStart(2, '0');

/** The reader's local day of a moment, as `YYYY-MM-DD`. */
export function localDay(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

/** The day of a moment in a time zone, as `YYYY-MM-DD`. */
export function dayIn(timeZone: string, at: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
}

/** The UTC day of a moment, by which scores and their sentences count. */
export function countedDay(at: string): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** Local midnight of a `YYYY-MM-DD`, so that a due date never shifts with the time zone. */
export function dayStart(day: string): number {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date).getTime();
}

/** The time of a signal for a day somebody picked: noon local time, or now if the day is today. */
export function momentOnDay(day: string, now: number): string {
  return new Date(day >= localDay(now) ? now : dayStart(day) + 12 * HOUR).toISOString();
}

/** An ISO moment or a bare date, as a moment. */
export function momentOf(at: string): number {
  return /^\d{4}-\d{2}-\d{2}$/.test(at) ? dayStart(at) : Date.parse(at);
}

/** `13 April`, with the year unless it is the current one; `13 Apr` where space is short. */
export function dayWords(at: number, now: number, month: 'long' | 'short' = 'long'): string {
  const date = new Date(at);
  const sameYear = date.getFullYear() === new Date(now).getFullYear();
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month, ...(sameYear ? {} : { year: 'numeric' }) }).format(date);
}

/** An ISO date in full, as a date field shows it: `3 August 2026`. */
export function fullDay(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(dayStart(day)));
}

/** `3 November, 14:05` */
export function dayAndTime(at: number, now: number): string {
  const date = new Date(at);
  return `${dayWords(at, now)}, ${pad(date.getHours())}:${pad(date.getMinutes())}`;
}

/** The exact moment, shown on hover. */
export function exactly(at: number): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short' }).format(new Date(at));
}

function daysBetween(from: number, to: number): number {
  return Math.round((dayStart(localDay(to)) - dayStart(localDay(from))) / DAY);
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
  if (days === 1) return past ? 'yesterday' : 'tomorrow';
  if (days < 60) return say(days, 'day');
  if (days < 730) return say(Math.round(days / 30.44), 'month');
  return say(Math.floor(days / 365.25), 'year');
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

/** The heading of a day in the timeline. */
export function dayHeading(at: number, now: number): string {
  const days = daysBetween(at, now);
  if (days === 0) return 'Today';
  if (days === 1) return 'Yesterday';
  const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long' }).format(new Date(at));
  return days < 7 ? `${weekday}, ${dayWords(at, now)}` : dayWords(at, now);
}
