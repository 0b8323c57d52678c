import {
  dateOfDay,
  DAY,
  dayOf,
  dayOfDate,
  type Facts,
  Folding,
  isFoldable,
  type Moment,
  scorePoint,
  type ScoreOptions,
  type Signal,
} from '@app/scoring';

/** End-of-day scores as known now, oldest first, of finished UTC days. */
export type Trail = [day: string, score: number | null][];

export const TRAIL_DAYS = 90;

/** Days back to which scores are compared; those before are drawn, and nothing else. */
export const RECKONED_DAYS = 31;

/** The midnight at which a day's score is taken, of everything before it; as in a replay. */
function endOf(day: number): Moment {
  return (day + 1) * DAY;
}

interface Told {
  facts: Facts;
  trail: Trail;
}

/**
 * The facts of an account with these signals (all of them up to `t`, in fold order), and on the way there the trail of the 90 days before.
 * `standing`: the first days of an older trail, which are not told again: nothing that is new has changed them, or they are only drawn.
 */
export function foldWithTrail(signals: readonly Signal[], t: Moment, options: ScoreOptions, standing: Trail = []): Told {
  const today = dayOf(t);
  const trail = within(standing, today - TRAIL_DAYS, today);
  const last = trail.at(-1);
  const folding = new Folding(signals, options.calendar);
  for (let day = last ? dayOfDate(last[0]) + 1 : today - TRAIL_DAYS; day < today; day++)
    tell(trail, day, folding.until(endOf(day)), options);
  return { facts: folding.until(Infinity), trail };
}

/**
 * The trail and the facts after `added` (in fold order, all after the folded ones): its days from the first added signal on are told anew,
 * and days that have ended since are appended. Undefined when the facts have gone past a day that is missing, or cannot take in what is
 * added: then only `foldWithTrail` can tell.
 */
export function extendTrail(trail: Trail, facts: Facts, added: readonly Signal[], t: Moment, options: ScoreOptions): Told | undefined {
  const today = dayOf(t);
  const oldest = today - TRAIL_DAYS;
  const start = Math.min(today, Math.max(oldest, firstMissing(trail, facts, added, oldest)));
  if (!isFoldable(facts, added) || (start < today && facts.last && facts.last.occurredAt >= endOf(start))) return undefined;
  const folding = added.length > 0 ? new Folding(added, options.calendar, facts) : undefined;
  const told = within(trail, oldest, start);
  for (let day = start; day < today; day++) tell(told, day, folding?.until(endOf(day)) ?? facts, options);
  return { facts: folding?.until(Infinity) ?? facts, trail: told };
}

function tell(trail: Trail, day: number, facts: Facts, options: ScoreOptions): void {
  if (facts.last) trail.push([dateOfDay(day), scorePoint(facts, endOf(day), options).score]);
}

function firstMissing(trail: Trail, facts: Facts, added: readonly Signal[], oldest: number): number {
  const last = trail.at(-1);
  const known = last ? dayOfDate(last[0]) + 1 : facts.last ? dayOf(facts.last.occurredAt) : oldest;
  return added[0] ? Math.min(known, dayOf(added[0].occurredAt)) : known;
}

export function isSameTrail(a: Trail, b: Trail): boolean {
  return a.length === b.length && a.every(([day, score], place) => b[place]![0] === day && b[place]![1] === score);
}

/** The days of a trail before one on which a signal lies. */
export function trailBefore(trail: Trail, t: Moment): Trail {
  return t === Infinity ? trail : t === -Infinity ? [] : trail.filter(([date]) => date < dateOfDay(dayOf(t)));
}

/** ISO dates sort as they are. */
function within(trail: Trail, from: number, to: number): Trail {
  const [first, end] = [dateOfDay(from), dateOfDay(to)];
  return trail.filter(([date]) => date >= first && date < end);
}

/** The score at the end of the day `days` before `t`; undefined where the trail does not reach, or nothing was known. */
export function scoreBefore(trail: Trail, t: Moment, days: number): number | undefined {
  const date = dateOfDay(dayOf(t) - days);
  return trail.find(([day]) => day === date)?.[1] ?? undefined;
}
