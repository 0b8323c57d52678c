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

/** Scores are compared with this many days back; days before are only drawn. */
export const COMPARED_DAYS = 31;

/** The midnight that ends a day: its score counts everything before, as in a replay. */
function endOf(day: number): Moment {
  return (day + 1) * DAY;
}

interface TrailAndFacts {
  facts: Facts;
  trail: Trail;
}

/**
 * Folds all signals of an account up to `t` (in fold order), and computes the trail of the 90 days before on the way. `unchanged` are the
 * first days of an older trail that need not be computed again.
 */
export function foldWithTrail(signals: readonly Signal[], t: Moment, options: ScoreOptions, unchanged: Trail = []): TrailAndFacts {
  const today = dayOf(t);
  const trail = within(unchanged, today - TRAIL_DAYS, today);
  const last = trail.at(-1);
  const folding = new Folding(signals, options.calendar);
  for (let day = last ? dayOfDate(last[0]) + 1 : today - TRAIL_DAYS; day < today; day++)
    appendDay(trail, day, folding.until(endOf(day)), options);
  return { facts: folding.until(Infinity), trail };
}

/**
 * Folds `added` (in fold order, all after the folded signals) into the facts, computes the days from the first added signal on again, and
 * appends days that have ended since. Undefined where the facts lie past a missing day or cannot take in `added`: then use `foldWithTrail`.
 */
export function extendTrail(
  trail: Trail,
  facts: Facts,
  added: readonly Signal[],
  t: Moment,
  options: ScoreOptions,
): TrailAndFacts | undefined {
  const today = dayOf(t);
  const oldest = today - TRAIL_DAYS;
  const start = Math.min(today, Math.max(oldest, firstMissing(trail, facts, added, oldest)));
  if (!isFoldable(facts, added) || (start < today && facts.last && facts.last.occurredAt >= endOf(start))) return undefined;
  const folding = added.length > 0 ? new Folding(added, options.calendar, facts) : undefined;
  const extended = within(trail, oldest, start);
  for (let day = start; day < today; day++) appendDay(extended, day, folding?.until(endOf(day)) ?? facts, options);
  return { facts: folding?.until(Infinity) ?? facts, trail: extended };
}

function appendDay(trail: Trail, day: number, facts: Facts, options: ScoreOptions): void {
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

/** The trail's days before the day of `t`; all for Infinity, none for -Infinity. */
export function trailBefore(trail: Trail, t: Moment): Trail {
  return t === Infinity ? trail : t === -Infinity ? [] : trail.filter(([date]) => date < dateOfDay(dayOf(t)));
}

/** ISO dates sort as text. */
function within(trail: Trail, from: number, to: number): Trail {
  const [first, end] = [dateOfDay(from), dateOfDay(to)];
  return trail.filter(([date]) => date >= first && date < end);
}

/** The score at the end of the day `days` before `t`; undefined where the trail does not reach, or nothing was known. */
export function scoreBefore(trail: Trail, t: Moment, days: number): number | undefined {
  const date = dateOfDay(dayOf(t) - days);
  return trail.find(([day]) => day === date)?.[1] ?? undefined;
}
