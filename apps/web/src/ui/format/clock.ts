import { useQuery } from '@tanstack/react-query';
import { DAY, dayOfDate, type Zone } from '@app/scoring/vocabulary';
import { useMemo } from 'react';
import { READER, zoneQuery } from '../../api/settings';
import { dayStart, isoDay } from './moment';
import { useNow } from './now';

/**
 * The vendor's clock, which all screens show, so that they name the days of the sentences. Its times are ms since 1970 as the clocks of the
 * vendor's zone show them, as if these showed UTC.
 */
export class Clock {
  readonly now: number;
  /** ISO date. */
  readonly today: string;

  /** `now`: the moment in ms. */
  constructor(
    private readonly zone: Zone,
    now: number,
  ) {
    this.now = zone.clockAt(now);
    this.today = isoDay(this.now);
  }

  /** The time at an ISO moment, or at the start of an ISO date. */
  readonly at = (moment: string): number => (moment.length === 10 ? dayStart(moment) : this.zone.clockAt(Date.parse(moment)));

  /** The moment to record for a day that somebody picked: noon, or `now` (ms) if the day is today. */
  momentOn(day: string, now: number): string {
    const noon = this.zone.startOf(dayOfDate(day)) + DAY / 2;
    return new Date(day >= this.zone.dateOf(now) ? now : noon).toISOString();
  }

  /** The last millisecond of a day, as a moment. */
  endOf(day: string): number {
    return this.zone.startOf(dayOfDate(day) + 1) - 1;
  }
}

/** The clock as it ticks; that of the reader until the vendor's zone is known. */
export function useClock(): Clock {
  const now = useNow();
  const { data: zone = READER } = useQuery(zoneQuery);
  return useMemo(() => new Clock(zone, now), [zone, now]);
}
