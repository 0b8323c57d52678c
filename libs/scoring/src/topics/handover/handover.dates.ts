import type { Part } from '../../facts/part';
import { dayOfDate } from '../../vocabulary/dates';
import { DAY, type Moment } from '../../vocabulary/vocabulary';

const ASSUMED_AFTER = 120 * DAY;

/** When the pilot began: as described, else its first signal. */
export function startOf(part: Part): Moment | null {
  return part.described?.startedOn ? dayOfDate(part.described.startedOn) * DAY : part.startedAt;
}

/**
 * The moment of handover. Told, it is that. A pilot that operates without one, and one that nobody ever described, has an
 * assumed handover: its planned end, else 120 days after its start. A described pilot that does not operate has none.
 */
export function handoverOf(part: Part): { at: Moment; assumed: boolean } | null {
  if (part.handover) return part.handover;
  const start = startOf(part);
  if (start === null) return null;
  if (!part.described) return { at: start + ASSUMED_AFTER, assumed: true };
  if (part.operatingSince === null) return null;
  const planned = part.described.plannedEndOn ? dayOfDate(part.described.plannedEndOn) * DAY : start + ASSUMED_AFTER;
  return { at: Math.min(planned, part.operatingSince), assumed: true };
}
