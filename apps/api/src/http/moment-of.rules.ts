import { DomainError } from '@app/contracts';
import { DAY, dayOfDate, isRealDate, parseMoment } from '@app/scoring';

/**
 * The moment that a day or moment in a query stands for. A day means everything before its next midnight (UTC); today means now.
 * Undefined stands for now. Throws `invalid` for what lies ahead.
 */
export function momentOf(field: string, value: string | undefined, now: Date): { moment: Date; endOfDay: boolean } | undefined {
  if (value === undefined) return undefined;
  const endOfDay = isRealDate(value);
  const moment = new Date(endOfDay ? (dayOfDate(value) + 1) * DAY : parseMoment(value));
  if (moment <= now) return { moment, endOfDay };
  if (endOfDay && moment.getTime() - DAY <= now.getTime()) return undefined;
  throw new DomainError('invalid', `${field} must not lie in the future.`, [
    { pointer: field, detail: `must not lie in the future (it is ${now.toISOString()} here)` },
  ]);
}

/**
 * The span between two days or moments of a query, both inclusive: a first day counts from its beginning, a last day to its end. It may
 * reach into the future, where nothing is yet. Throws `invalid` when it ends before it begins.
 */
export function spanOf(from: string | undefined, to: string | undefined): { from?: Date; to?: Date } {
  const start = from === undefined ? undefined : new Date(isRealDate(from) ? dayOfDate(from) * DAY : parseMoment(from));
  const end = to === undefined ? undefined : new Date(isRealDate(to) ? (dayOfDate(to) + 1) * DAY - 1 : parseMoment(to));
  if (start && end && start > end) {
    throw new DomainError('invalid', 'from must not be after to.', [{ pointer: 'from', detail: 'must not be after to' }]);
  }
  return { from: start, to: end };
}
