import { dateOfDay, dayOfDate, isRealDate } from '../vocabulary/dates';
import { isZone } from '../vocabulary/zone';
import { regionIn } from './place';

/**
 * Weights of single days, as versioned data. A day without a weight counts in full. Every weight is known before its day ends,
 * so that no silence becomes shorter afterwards.
 */
export interface DayWeights {
  version: string;
  /** In which days end. Read by who replays; scoring takes a `Zone`. UTC by default. */
  timeZone?: string;
  /** ISO date → 0 (does not count) to 1 (counts in full), for all accounts. */
  days: Record<string, number>;
  /** Weights by the place of the account, or otherwise by its described region. The smaller weight applies. */
  regions?: Record<string, Record<string, number>>;
  /** The holidays of a place that `regions` does not name. Must always return the same days for the same place. */
  holidays?: (place: string) => Record<string, number>;
}

/** Days that count less than in full, ascending. */
export type LightDays = readonly (readonly [day: number, weight: number])[];

export const NO_LIGHT_DAYS: LightDays = [];

/** Sorting a year's days for each score would cost more than the score. */
// eslint-disable-next-line no-restricted-syntax -- a pure cache: each value is derived from its key alone
const sorted = new WeakMap<DayWeights, Map<string, LightDays>>();

/** The light days of a place, or of accounts without one. */
export function lightDaysOf(weights: DayWeights | null, place: string | null): LightDays {
  if (weights === null) return NO_LIGHT_DAYS;
  let byPlace = sorted.get(weights);
  if (!byPlace) sorted.set(weights, (byPlace = new Map()));
  const key = place ?? '';
  let light = byPlace.get(key);
  if (!light) byPlace.set(key, (light = sortedDays(weights.days, place === null ? {} : daysThere(weights, place))));
  return light;
}

function daysThere({ regions = {}, holidays }: DayWeights, place: string): Record<string, number> {
  const named = [place, regionIn(place)].find((each) => Object.hasOwn(regions, each));
  return (named === undefined ? holidays?.(place) : regions[named]) ?? {};
}

function sortedDays(everywhere: Record<string, number>, there: Record<string, number>): LightDays {
  const days = new Map<number, number>();
  for (const named of [everywhere, there]) {
    for (const [date, weight] of Object.entries(named)) {
      if (weight >= 0 && weight < 1) days.set(dayOfDate(date), Math.min(weight, days.get(dayOfDate(date)) ?? 1));
    }
  }
  return [...days].sort((a, b) => a[0] - b[0]);
}

/** The light days in `(after, until]`. */
export function lightDaysWithin(light: LightDays, after: number, until: number): LightDays {
  if (light.length === 0 || (light[0] as LightDays[number])[0] > until || (light.at(-1) as LightDays[number])[0] <= after)
    return NO_LIGHT_DAYS;
  const from = firstAfter(light, after);
  const to = firstAfter(light, until);
  return from === to ? NO_LIGHT_DAYS : light.slice(from, to);
}

function firstAfter(light: LightDays, day: number): number {
  let low = 0;
  let high = light.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((light[middle] as LightDays[number])[0] <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A day is compared with the median of the same weekday in the weeks before. */
const WEEKS = 8;

/** With fewer weeks before it, a day is not judged. */
const FEWEST_WEEKS = 4;

/** A weekday with fewer answers than this says nothing. */
const FEWEST_ANSWERS = 10;

const QUIET = 0.5;

/** More quiet days than this within four weeks are not holidays but a new normal. */
const MOST_QUIET = 10;

const LULL = 28;

/** A day is judged on the third day after it, 48 hours after its end, when late signals have arrived. It is compensated from the day after that. */
const FIXED_AFTER = 3;

/**
 * Finds days that were quiet everywhere, from the number of answers of all accounts by day (days since 1970). With less than half of the
 * answers that are usual on that weekday, a day counts by the share that came. This is known only 48 hours later, so the excess is
 * compensated on the next usual day, and no silence becomes shorter. `fixedOn` has the days that were judged later than usual.
 */
export function quietEverywhere(answers: ReadonlyMap<number, number>, fixedOn?: ReadonlyMap<number, number>): DayWeights {
  const known = [...answers.keys()].sort((a, b) => a - b);
  const first = known[0];
  const last = known.at(-1);
  const days: Record<string, number> = {};
  if (first === undefined || last === undefined) return { version: 'quiet-everywhere-1', days };
  const owed: [from: number, weight: number][] = [];
  let quiet: number[] = [];
  for (let day = first; day <= last + FIXED_AFTER + 8; day++) {
    const usual = usualOn(answers, day, first);
    if (usual === null) continue;
    const due = owed[0];
    if (due && due[0] <= day) {
      days[dateOfDay(day)] = due[1];
      owed.shift();
    }
    const share = (answers.get(day) ?? 0) / usual;
    if (day > last || share >= QUIET) continue;
    quiet = quiet.filter((each) => each > day - LULL);
    quiet.push(day);
    if (quiet.length <= MOST_QUIET) owed.push([(fixedOn?.get(day) ?? day + FIXED_AFTER) + 1, Math.round(share * 100) / 100]);
  }
  return { version: 'quiet-everywhere-1', days };
}

/** Median of that weekday in the eight weeks before; null if answers are not usual on it. */
function usualOn(answers: ReadonlyMap<number, number>, day: number, first: number): number | null {
  const before: number[] = [];
  for (let week = 1; week <= WEEKS && day - 7 * week >= first; week++) before.push(answers.get(day - 7 * week) ?? 0);
  if (before.length < FEWEST_WEEKS) return null;
  before.sort((a, b) => a - b);
  const median = before[Math.floor(before.length / 2)] ?? 0;
  return median < FEWEST_ANSWERS ? null : median;
}

/** Weights of days from JSON. Throws an error that names the first mistake. */
export function parseDayWeights(json: unknown): DayWeights {
  const { version, days, regions, timeZone } = Object(json) as Record<string, unknown>;
  if (typeof version !== 'string' || version === '') throw new Error('/version must be a text');
  if (timeZone !== undefined && !(typeof timeZone === 'string' && isZone(timeZone)))
    throw new Error('/timeZone must be an IANA time zone, such as Asia/Kuala_Lumpur');
  const named: [string, unknown][] = [['/days', days]];
  for (const [region, there] of Object.entries(Object(regions ?? {}) as object)) named.push([`/regions/${region}`, there]);
  for (const [path, dates] of named) {
    if (typeof dates !== 'object' || dates === null) throw new Error(`${path} must be an object of dates`);
    for (const [date, weight] of Object.entries(dates)) {
      if (!isRealDate(date)) throw new Error(`${path}/${date} is not a date`);
      if (typeof weight !== 'number' || !(weight >= 0 && weight <= 1)) throw new Error(`${path}/${date} must be a number from 0 to 1`);
    }
  }
  return json as DayWeights;
}
