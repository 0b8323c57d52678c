import { DateTime } from 'luxon';
import type { Moment } from '@app/scoring';

const NIGHT_HOUR = 2;
export const MOST_NIGHTS = 28;
/** Zones of which the coming nights are kept; of more the oldest are computed again. */
const KEPT = 100;

const kept = new Map<string, Moment[]>();

/** The next 02:00 after `now` in the time zone; in UTC where the zone is not known. Where that hour is skipped, the hour after it. */
export function nextNight(now: Date, timeZone: string): Date {
  const here = localTime(now, timeZone);
  const today = nightOf(here);
  return (today > here ? today : nightOf(here.plus({ days: 1 }))).toJSDate();
}

/** The last 02:00 that is not after `now`. */
export function lastNight(now: Date, timeZone: string): Date {
  const here = localTime(now, timeZone);
  const today = nightOf(here);
  return (today <= here ? today : nightOf(here.minus({ days: 1 }))).toJSDate();
}

/** The next `count` nights after `t`, at most `MOST_NIGHTS`. */
export function nightsAfter(t: Moment, timeZone: string, count: number): Moment[] {
  const known = kept.get(timeZone);
  const next = known?.findIndex((night) => night > t) ?? -1;
  // One that is not after `t` comes before: so none between is missing.
  if (known && next > 0 && known.length - next >= count) return known.slice(next, next + count);
  return keep(timeZone, t).slice(1, count + 1);
}

function keep(timeZone: string, t: Moment): Moment[] {
  let night = lastNight(new Date(t), timeZone);
  const nights = [night.getTime()];
  while (nights.length <= 2 * MOST_NIGHTS) nights.push((night = nextNight(night, timeZone)).getTime());
  const [oldest] = kept.keys();
  if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(timeZone, nights);
  return nights;
}

function localTime(now: Date, timeZone: string): DateTime {
  const local = DateTime.fromJSDate(now, { zone: timeZone });
  return local.isValid ? local : DateTime.fromJSDate(now, { zone: 'utc' });
}

/** Of an hour that comes twice the first. */
function nightOf(day: DateTime): DateTime {
  const night = day.set({
    hour: NIGHT_HOUR,
    minute: 0,
    second: 0,
    millisecond: 0,
  });
  const before = night.minus({ hours: 1 });
  return before.hour === night.hour ? before : night;
}
