import type { Part } from '../../facts/part';
import { dayOfDate } from '../../vocabulary/dates';
import { DAY, type Moment } from '../../vocabulary/vocabulary';
import type { Zone } from '../../vocabulary/zone';

const ASSUMED_AFTER = 120 * DAY;

/** When the pilot began: the start of the described day, else its first signal. */
export function startOf(part: Part, zone: Zone): Moment | null {
  return part.description.pilot?.startedOn ? zone.startOf(dayOfDate(part.description.pilot.startedOn)) : part.startedAt;
}

/**
 * The moment of handover. Told, it is that. A pilot that operates without one, and one that nobody ever described, has an
 * assumed handover: its planned end, else 120 days after its start. A described pilot that does not operate has none.
 */
export function handoverOf(part: Part, zone: Zone): { at: Moment; assumed: boolean } | null {
  if (part.handover.done) return part.handover.done;
  const start = startOf(part, zone);
  if (start === null) return null;
  if (!part.description.pilot) return { at: start + ASSUMED_AFTER, assumed: true };
  if (part.description.operatingSince === null) return null;
  const planned = part.description.pilot.plannedEndOn
    ? zone.startOf(dayOfDate(part.description.pilot.plannedEndOn))
    : start + ASSUMED_AFTER;
  return { at: Math.min(planned, part.description.operatingSince), assumed: true };
}
