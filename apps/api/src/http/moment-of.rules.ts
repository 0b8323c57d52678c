import { DomainError } from '@app/contracts';
import { dayOfDate, isRealDate, parseMoment, type Zone } from '@app/scoring';

/** The moment of a request, and the zone whose days its dates mean. */
export interface Today {
  now: Date;
  zone: Zone;
}

/**
 * Parses a date or time from a query. A date means the end of that day of the vendor (the next midnight); today means now, which is
 * undefined. Throws `invalid` for the future.
 */
export function momentOf(field: string, value: string | undefined, { now, zone }: Today): { moment: Date; endOfDay: boolean } | undefined {
  if (value === undefined) return undefined;
  const endOfDay = isRealDate(value);
  const moment = new Date(endOfDay ? zone.startOf(dayOfDate(value) + 1) : parseMoment(value));
  if (moment <= now) return { moment, endOfDay };
  if (endOfDay && zone.startOf(dayOfDate(value)) <= now.getTime()) return undefined;
  throw new DomainError('invalid', `${field} must not be in the future.`, [
    { pointer: field, detail: `must not be in the future (now is ${now.toISOString()})` },
  ]);
}

/**
 * Parses the span between two dates or times of a query, both inclusive. It may reach into the future. Throws `invalid` when it ends
 * before it starts.
 */
export function spanOf(from: string | undefined, to: string | undefined, zone: Zone): { from?: Date; to?: Date } {
  const start = from === undefined ? undefined : new Date(isRealDate(from) ? zone.startOf(dayOfDate(from)) : parseMoment(from));
  const end = to === undefined ? undefined : new Date(isRealDate(to) ? zone.startOf(dayOfDate(to) + 1) - 1 : parseMoment(to));
  if (start && end && start > end) {
    throw new DomainError('invalid', 'from must not be after to.', [{ pointer: 'from', detail: 'must not be after to' }]);
  }
  return { from: start, to: end };
}
