import { DateTime } from 'luxon';
import type { Moment } from '@app/scoring';

const NIGHT_HOUR = 2;
export const MAX_NIGHTS = 28;
/** Time zones whose coming nights are cached; the oldest is dropped. */
const MAX_ZONES = 100;

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

/** The coming nights by time zone, cached, because every computation of an account asks for them. */
export class UpcomingNights {
  private readonly cache = new Map<string, Moment[]>();

  /** The next `count` nights after `t`, at most `MAX_NIGHTS`. */
  after(t: Moment, timeZone: string, count: number): Moment[] {
    const known = this.cache.get(timeZone);
    const next = known?.findIndex((night) => night > t) ?? -1;
    // A cached night lies at or before `t`, so none in between is missing.
    if (known && next > 0 && known.length - next >= count) return known.slice(next, next + count);
    return this.fill(timeZone, t).slice(1, count + 1);
  }

  private fill(timeZone: string, t: Moment): Moment[] {
    let night = lastNight(new Date(t), timeZone);
    const nights = [night.getTime()];
    while (nights.length <= 2 * MAX_NIGHTS) nights.push((night = nextNight(night, timeZone)).getTime());
    const [oldest] = this.cache.keys();
    if (this.cache.size >= MAX_ZONES && oldest !== undefined) this.cache.delete(oldest);
    this.cache.set(timeZone, nights);
    return nights;
  }
}

function localTime(now: Date, timeZone: string): DateTime {
  const local = DateTime.fromJSDate(now, { zone: timeZone });
  return local.isValid ? local : DateTime.fromJSDate(now, { zone: 'utc' });
}

/** The first one, where the hour comes twice. */
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
