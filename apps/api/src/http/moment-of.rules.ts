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
