import {
  dateOfDay,
  DAY,
  dayOf,
  dayOfDate,
  type Facts,
  fold,
  type Moment,
  replayDays,
  scorePoint,
  type ScoreOptions,
  type Signal,
} from '@app/scoring';

/** End-of-day scores as known now, oldest first, of finished UTC days. */
export type Trail = [day: string, score: number | null][];

export const TRAIL_DAYS = 90;

/** The midnight at which a day's score is taken, of everything before it; as `replayDays` does. */
function endOf(day: number): Moment {
  return (day + 1) * DAY;
}

/** The trail of the 90 days before `t`, of an account with these signals (all of them, in fold order). */
export function trailOf(signals: readonly Signal[], t: Moment, options: ScoreOptions): Trail {
  const today = dayOf(t);
  const first = signals[0];
  if (!first || dayOf(first.occurredAt) >= today) return [];
  const from = Math.max(dayOf(first.occurredAt), today - TRAIL_DAYS);
  const days = replayDays(signals, { ...options, from: dateOfDay(from), to: dateOfDay(today - 1), explain: false });
  return Array.from(days, ({ at, health }) => [at, health.score]);
}

/**
 * The trail after `added` (in fold order, all after the folded ones): its days from the first added signal on are told anew, and days
 * that have ended since are appended. Undefined when the facts have gone past a day that is missing: then only `trailOf` can tell.
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
