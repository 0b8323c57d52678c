import { Injectable } from '@nestjs/common';
import { PublicHolidays } from '@app/calendar';
import type { DaysResponse } from '@app/contracts';
import type { Tx } from '@app/database';
import { dateOfDay, type DayWeights, dayOfDate, emptyFacts, type Facts, isAsleep } from '@app/scoring';
import { DirectoryRepository } from '@app/signal';
import { AnswerDayRepository } from './answer-day.repository';

type Calendar = NonNullable<Facts['account']>['calendar'];

const BEFORE = 30;
const AFTER = 90;
const LONGEST = 800;

/** The days that do not count towards a client's silence, and why, for the pilot that determines its health. */
@Injectable()
export class DaysReadModel {
  constructor(
    private readonly days: AnswerDayRepository,
    private readonly directory: DirectoryRepository,
    private readonly holidays: PublicHolidays,
  ) {}

  /** ISO dates, inclusive; by default from 30 days ago to 90 ahead. Weekly days off are listed separately. */
  async between(tx: Tx, accountId: string, { from, to }: { from?: string; to?: string } = {}): Promise<DaysResponse> {
    const [account, [row], now, zone, weights] = await Promise.all([
      this.directory.accountKey(tx, accountId),
      tx.query<{ facts: Facts | null; pilot: string | null }>(
        `SELECT f.facts, h.pilot FROM health h LEFT JOIN facts f ON f.vendor_id = h.vendor_id AND f.account_id = h.account_id
         WHERE h.vendor_id = $1 AND h.account_id = $2`,
        [tx.vendorId, accountId],
      ),
      tx.now(),
      this.directory.zone(tx),
      this.days.calendar(tx),
    ]);
    const today = zone.dayOf(now.getTime());
    const first = from === undefined ? today - BEFORE : dayOfDate(from);
    const last = Math.min(to === undefined ? today + AFTER : dayOfDate(to), first + LONGEST);
    const calendar = calendarOf(row?.facts ?? emptyFacts(), row?.pilot ?? null);
    const days: DaysResponse['days'] = [];
    for (let day = first; day <= last; day++) {
      const found = lightDay(calendar, weights, this.holidays, day);
      if (found) days.push(found);
    }
    return {
      account,
      country: calendar.place === null ? null : (this.holidays.countryOf(calendar.place)?.country ?? null),
      weekend: [1, 2, 3, 4, 5, 6, 7].filter((weekday) => (calendar.weekend & (1 << (weekday - 1))) !== 0),
      days,
    };
  }
}

/** The calendar of the pilot shown, or of the account while it has no pilot. */
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
