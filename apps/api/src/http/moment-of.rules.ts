import { DomainError } from '@app/contracts';
import { DAY, dayOfDate, isRealDate, parseMoment } from '@app/scoring';

/**
 * Parses a date or time from a query. A date means the end of that day (the next midnight, UTC); today means now, which is undefined.
 * Throws `invalid` for the future.
 */
export function momentOf(field: string, value: string | undefined, now: Date): { moment: Date; endOfDay: boolean } | undefined {
  if (value === undefined) return undefined;
  const endOfDay = isRealDate(value);
  const moment = new Date(endOfDay ? (dayOfDate(value) + 1) * DAY : parseMoment(value));
  if (moment <= now) return { moment, endOfDay };
  if (endOfDay && moment.getTime() - DAY <= now.getTime()) return undefined;
  throw new DomainError('invalid', `${field} must not be in the future.`, [
    { pointer: field, detail: `must not be in the future (now is ${now.toISOString()})` },
  ]);
}

/**
 * Parses the span between two dates or times of a query, both inclusive. It may reach into the future. Throws `invalid` when it ends
 * before it starts.
 */
export function spanOf(from: string | undefined, to: string | undefined): { from?: Date; to?: Date } {
  const start = from === undefined ? undefined : new Date(isRealDate(from) ? dayOfDate(from) * DAY : parseMoment(from));
  const end = to === undefined ? undefined : new Date(isRealDate(to) ? (dayOfDate(to) + 1) * DAY - 1 : parseMoment(to));
  if (start && end && start > end) {
    throw new DomainError('invalid', 'from must not be after to.', [{ pointer: 'from', detail: 'must not be after to' }]);
  }
  return { from: start, to: end };
}
