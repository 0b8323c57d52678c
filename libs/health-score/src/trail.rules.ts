import {
  dateOfDay,
  DAY,
  dayOf,
  dayOfDate,
  emptyFacts,
  type Facts,
  fold,
  foldInto,
  type Moment,
  scorePoint,
  type ScoreOptions,
  type Signal,
} from '@app/scoring';

/** End-of-day scores as known now, oldest first, of finished UTC days. */
export type Trail = [day: string, score: number | null][];

export const TRAIL_DAYS = 90;

/** The midnight at which a day's score is taken, of everything before it; as in a replay. */
function endOf(day: number): Moment {
  return (day + 1) * DAY;
}

/** The facts of an account with these signals (all of them up to `t`, in fold order), and on the way there the trail of the 90 days before. */
export function foldWithTrail(signals: readonly Signal[], t: Moment, options: ScoreOptions): { facts: Facts; trail: Trail } {
  const facts = emptyFacts();
  const trail: Trail = [];
  const today = dayOf(t);
  let next = 0;
  for (let day = today - TRAIL_DAYS; day < today; day++) {
    const end = endOf(day);
    for (let signal = signals[next]; signal && signal.occurredAt < end; signal = signals[++next]) foldInto(facts, signal, options.calendar);
    if (facts.last) trail.push([dateOfDay(day), scorePoint(facts, end, options).score]);
  }
  for (let signal = signals[next]; signal; signal = signals[++next]) foldInto(facts, signal, options.calendar);
  return { facts, trail };
}

/**
 * The trail after `added` (in fold order, all after the folded ones): its days from the first added signal on are told anew, and days
 * that have ended since are appended. Undefined when the facts have gone past a day that is missing: then only `foldWithTrail` can tell.
 */
export function extendTrail(trail: Trail, facts: Facts, added: readonly Signal[], t: Moment, options: ScoreOptions): Trail | undefined {
  const today = dayOf(t);
  const oldest = today - TRAIL_DAYS;
  const start = Math.max(oldest, firstMissing(trail, facts, added, oldest));
  if (facts.last && facts.last.occurredAt >= endOf(start)) return start >= today ? within(trail, oldest, today) : undefined;
  const told = within(trail, oldest, start);
  let current = facts;
  let next = 0;
  for (let day = start; day < today; day++) {
    const end = added.findIndex((signal, index) => index >= next && signal.occurredAt >= endOf(day));
    const until = end === -1 ? added.length : end;
    if (until > next) current = fold(current, added.slice(next, until), options.calendar);
    next = until;
    if (current.last) told.push([dateOfDay(day), scorePoint(current, endOf(day), options).score]);
  }
  return told;
}

function firstMissing(trail: Trail, facts: Facts, added: readonly Signal[], oldest: number): number {
  const last = trail.at(-1);
  const known = last ? dayOfDate(last[0]) + 1 : facts.last ? dayOf(facts.last.occurredAt) : oldest;
  return added[0] ? Math.min(known, dayOf(added[0].occurredAt)) : known;
}

function within(trail: Trail, from: number, to: number): Trail {
  return trail.filter(([date]) => dayOfDate(date) >= from && dayOfDate(date) < to);
}

/** The score at the end of the day `days` before `t`; undefined where the trail does not reach, or nothing was known. */
export function scoreBefore(trail: Trail, t: Moment, days: number): number | undefined {
  const date = dateOfDay(dayOf(t) - days);
  return trail.find(([day]) => day === date)?.[1] ?? undefined;
}
