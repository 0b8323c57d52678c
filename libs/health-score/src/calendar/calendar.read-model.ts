import { Injectable } from '@nestjs/common';
import type { CalendarResponse } from '@app/contracts';
import type { Tx } from '@app/database';
import { placeOf } from '@app/scoring';
import { DirectoryRepository, SignalRepository } from '@app/signal';
import { AnswerDayRepository } from './answer-day.repository';

/** The weights of single days for a vendor, exported so that a replay matches the server. */
@Injectable()
export class CalendarReadModel {
  constructor(
    private readonly days: AnswerDayRepository,
    private readonly signals: SignalRepository,
    private readonly directory: DirectoryRepository,
  ) {}

  /** The holidays are those of every place that an account was ever described with: what was before a move was folded by them. */
  async read(tx: Tx): Promise<CalendarResponse> {
    const [{ version, days, holidays }, described, { name }] = await Promise.all([
      this.days.calendar(tx),
      this.signals.placesDescribed(tx),
      this.directory.zone(tx),
    ]);
    const places = described.flatMap(({ country, region, timeZone }) => {
      return placeOf({ country: country ?? undefined, region: region ?? undefined, timeZone: timeZone ?? undefined }) ?? [];
    });
    const regions = [...new Set(places)].sort().map((place) => [place, { ...holidays?.(place) }] as const);
    return { version, timeZone: name, days, regions: Object.fromEntries(regions) };
  }
}
