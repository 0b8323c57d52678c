import { DomainError } from '@app/contracts';
import { dayOfDate, dateOfDay, type Zone } from '@app/scoring';

/** A caller's clock may be this far ahead of ours; the handover is then now. */
const TOLERATED_LEAD_MS = 10 * 60_000;
/** Assumed duration of a pilot without a planned end. */
export const ASSUMED_PILOT_DAYS = 120;

/** The moment of a recorded handover, in ms. Throws `invalid` when it is in the future. */
export function recordedHandover(handedOverAt: Date, now: Date): Date {
  const lead = handedOverAt.getTime() - now.getTime();
  if (lead > TOLERATED_LEAD_MS) {
    throw new DomainError('invalid', 'A handover is recorded when it has happened.', [
      { pointer: '/handedOverAt', detail: `must not lie in the future (it is ${now.toISOString()} here)` },
    ]);
  }
  return lead > 0 ? now : handedOverAt;
}

/**
 * The moment of an assumed handover: the start of the planned end, otherwise 120 days after the start. Days are of `zone`. Throws `unprocessable` when neither is known,
 * or when that moment is in the future.
 */
export function assumedHandover(pilot: { startedOn: string | null; plannedEndOn: string | null }, now: Date, zone: Zone): Date {
  const { startedOn, plannedEndOn } = pilot;
  if (plannedEndOn === null && startedOn === null) {
    throw new DomainError(
      'unprocessable',
      'Neither the planned end nor the start of the pilot is known, so no handover can be assumed. Send handedOverAt.',
      [{ pointer: '/assumed', detail: 'needs plannedEndOn or startedOn of the pilot' }],
    );
  }
  const assumed = plannedEndOn === null ? dayOfDate(startedOn!) + ASSUMED_PILOT_DAYS : dayOfDate(plannedEndOn);
  const moment = zone.startOf(assumed);
  if (moment > now.getTime()) {
    const day = dateOfDay(assumed);
    throw new DomainError(
      'unprocessable',
      `The handover would be assumed on ${day}, which lies ahead. Send handedOverAt if it has happened already.`,
      [{ pointer: '/assumed', detail: `would be ${day}` }],
    );
  }
  return new Date(moment);
}
