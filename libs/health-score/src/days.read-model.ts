import { Injectable } from '@nestjs/common';
import { PublicHolidays } from '@app/calendar';
import { type DaysResponse, DomainError } from '@app/contracts';
import type { Tx } from '@app/database';
import { dateOfDay, type DayWeights, dayOf, dayOfDate, emptyFacts, type Facts, isAsleep } from '@app/scoring';
import { AnswerDayRepository } from './answer-day.repository';

type Calendar = NonNullable<Facts['account']>['calendar'];

const BEFORE = 30;
const AFTER = 90;
const LONGEST = 800;

/** Which days do not count as a client's silence, and why: of the pilot that its health is of. */
@Injectable()
export class DaysReadModel {
  constructor(
    private readonly days: AnswerDayRepository,
    private readonly holidays: PublicHolidays,
  ) {}

  /** Of ISO dates, inclusive; by default from 30 days ago to 90 ahead. The days off every week are told apart. */
  async between(tx: Tx, accountId: string, { from, to }: { from?: string; to?: string } = {}): Promise<DaysResponse> {
    const [[row], now, weights] = await Promise.all([
      tx.query<{ key: string; facts: Facts | null; pilot: string | null }>(
        `SELECT a.key, f.facts, h.pilot FROM account a
         LEFT JOIN facts f ON f.vendor_id = a.vendor_id AND f.account_id = a.account_id
         LEFT JOIN health h ON h.vendor_id = a.vendor_id AND h.account_id = a.account_id
         WHERE a.vendor_id = $1 AND a.account_id = $2`,
        [tx.vendorId, accountId],
      ),
      tx.now(),
      this.days.calendar(tx),
    ]);
    if (!row) throw new DomainError('not-found', 'There is no such account.');
    const today = dayOf(now.getTime());
    const first = from === undefined ? today - BEFORE : dayOfDate(from);
    const last = Math.min(to === undefined ? today + AFTER : dayOfDate(to), first + LONGEST);
    const calendar = calendarOf(row.facts ?? emptyFacts(), row.pilot);
    const days: DaysResponse['days'] = [];
    for (let day = first; day <= last; day++) {
      const found = lightDay(calendar, weights, this.holidays, day);
      if (found) days.push(found);
    }
    return {
      account: row.key,
      country: calendar.place === null ? null : (this.holidays.countryOf(calendar.place)?.country ?? null),
      weekend: [1, 2, 3, 4, 5, 6, 7].filter((weekday) => (calendar.weekend & (1 << (weekday - 1))) !== 0),
      days,
    };
  }
}

/** Of the pilot that is shown; of the account while it has none. */
function calendarOf({ account, pilots }: Facts, pilot: string | null): Calendar {
  const shown = pilot !== null && Object.hasOwn(pilots, pilot) ? pilots[pilot] : undefined;
  return (shown ?? account ?? Object.values(pilots)[0]!).calendar;
}

function lightDay(
  calendar: Calendar,
  weights: DayWeights,
  holidays: PublicHolidays,
  day: number,
): DaysResponse['days'][number] | undefined {
  const date = dateOfDay(day);
  if (isAsleep(calendar, day)) {
    const isAgreed = calendar.quiets.some(([from, until]) => day >= from && day <= until);
    return { date, weight: 0, reason: isAgreed ? 'agreed-quiet' : 'dormant', name: null };
  }
  const holiday = calendar.place === null ? undefined : holidays.named(calendar.place, Number(date.slice(0, 4))).get(date);
  if (holiday !== undefined) return { date, weight: 0, reason: 'holiday', name: holiday };
  const weight = weights.days[date];
  return weight === undefined ? undefined : { date, weight, reason: 'quiet-everywhere', name: null };
}
