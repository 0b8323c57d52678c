import { monthOfDay } from '../vocabulary/dates';
import { type LightDays, lightDaysWithin, NO_LIGHT_DAYS } from './calendar-weights';

/**
 * A running count of days. `counted` are working days outside agreed quiet and dormancy (silence counts these), `awake`
 * all days outside agreed quiet and dormancy (everything else ages in these). A change of the calendar counts from the
 * day on which it became known, never backwards, so that a silence can only grow.
 */
export interface Calendar {
  /** Last finished day that is in the sums; null before the first signal. */
  day: number | null;
  /** The first such day: the sums start after it. */
  since: number | null;
  counted: number;
  awake: number;
  /** ISO weekdays off as bits: Monday 1, Tuesday 2 … Sunday 64. */
  weekend: number;
  /** Dormant months as bits: January 1 … December 2048. */
  dormant: number;
  /** Agreed quiet, inclusive days, from the day it became known. */
  quiets: [from: number, until: number][];
  region: string | null;
  /** The described place of the account, which gives its holidays. */
  place: string | null;
  /** The day after `day`, if it counts less: signals of that day need its weight. */
  light: LightDays;
}

const SATURDAY_AND_SUNDAY = 32 | 64;

const MAX_QUIETS = 16;

export function newCalendar(): Calendar {
  return {
    ...{ day: null, since: null, counted: 0, awake: 0, weekend: SATURDAY_AND_SUNDAY, dormant: 0, quiets: [] },
    ...{ region: null, place: null, light: NO_LIGHT_DAYS },
  };
}

/** ISO weekdays (1–7) or months (1–12) as bits. */
export function bitsOf(numbers: readonly number[]): number {
  return numbers.reduce((bits, number) => bits | (1 << (number - 1)), 0);
}

/** 0 = Monday … 6 = Sunday; day 0 was a Thursday. */
function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** Agreed quiet or a dormant month. */
export function isAsleep(calendar: Calendar, day: number): boolean {
  for (const [from, until] of calendar.quiets) if (day >= from && day <= until) return true;
  return calendar.dormant !== 0 && (calendar.dormant & (1 << monthOfDay(day))) !== 0;
}

function isDayOff(calendar: Calendar, day: number): boolean {
  return (calendar.weekend & (1 << weekdayOf(day))) !== 0;
}

/** 1 on a working day outside agreed quiet and dormancy, else 0. */
export function countsOn(calendar: Calendar, day: number): number {
  return isAsleep(calendar, day) || isDayOff(calendar, day) ? 0 : 1;
}

/** Days of the week that are not off, in `(after, until]`. */
function workingDays(calendar: Calendar, after: number, until: number): number {
  let off = 0;
  for (let bits = calendar.weekend; bits !== 0; bits &= bits - 1) off++;
  const weeks = Math.floor((until - after) / 7);
  let count = weeks * (7 - off);
  for (let day = after + weeks * 7 + 1; day <= until; day++) if (!isDayOff(calendar, day)) count++;
  return count;
}

function sleepsWithin(calendar: Calendar, after: number, until: number): boolean {
  if (calendar.dormant !== 0) return true;
  for (const [from, to] of calendar.quiets) if (from <= until && to > after) return true;
  return false;
}

/** Both counts at the end of a day that is not before `calendar.day`. `light` has the days after that which count less. */
export function countsThrough(calendar: Calendar, day: number, light: LightDays = calendar.light): { counted: number; awake: number } {
  let { counted, awake } = calendar;
  const after = calendar.day ?? day;
  if (day <= after) return { counted, awake };
  for (const [each, weight] of lightDaysWithin(light, after, day)) counted -= (1 - weight) * countsOn(calendar, each);
  if (!sleepsWithin(calendar, after, day)) {
    return { counted: counted + workingDays(calendar, after, day), awake: awake + day - after };
  }
  for (let each = after + 1; each <= day; each++) {
    if (isAsleep(calendar, each)) continue;
    awake++;
    if (!isDayOff(calendar, each)) counted++;
  }
  return { counted, awake };
}

/** Beyond this, the exact number of days does not matter. */
const LONG_AGO = 400;

/** Awake days in `(after, until]` by the quiets and dormant months known now; for dates that are not on the running count. */
export function awakeBetween(calendar: Calendar, after: number, until: number): number {
  if (until - after > LONG_AGO || !sleepsWithin(calendar, after, until)) return until - after;
  let awake = 0;
  for (let day = after + 1; day <= until; day++) if (!isAsleep(calendar, day)) awake++;
  return awake;
}

/** Both counts of the days in `(after, until]` by the calendar known now; for days that the running count has passed. */
export function countsBetween(calendar: Calendar, after: number, until: number): { counted: number; awake: number } {
  let counted = 0;
  let awake = 0;
  for (let day = after + 1; day <= until; day++) {
    if (isAsleep(calendar, day)) continue;
    awake++;
    if (!isDayOff(calendar, day)) counted++;
  }
  return { counted, awake };
}

/** Moves the running count to the end of a finished day. */
export function advance(calendar: Calendar, day: number, light: LightDays = NO_LIGHT_DAYS): void {
  if (calendar.day !== null && day <= calendar.day) return;
  if (calendar.day !== null) Object.assign(calendar, countsThrough(calendar, day, light));
  calendar.since ??= day;
  calendar.day = day;
  calendar.light = lightDaysWithin(light, day, day + 1);
}

/** Adds an agreed quiet time known from `today` on, and removes those that are over. */
export function addQuiet(calendar: Calendar, from: number, until: number, today: number): void {
  const start = Math.max(from, today);
  calendar.quiets = calendar.quiets.filter((quiet) => quiet[1] >= today);
  if (until < start) return;
  calendar.quiets.push([start, until]);
  if (calendar.quiets.length > MAX_QUIETS) calendar.quiets.splice(0, calendar.quiets.length - MAX_QUIETS);
}
