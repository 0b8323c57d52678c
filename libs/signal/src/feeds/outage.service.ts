import { Injectable } from '@nestjs/common';
import { takeVendorEvents, type Tx } from '@app/database';
import { dayOf, type Moment, outagesOf } from '@app/scoring';
import { changedSince } from './changed-since.rules';
import { FeedRepository } from './feed.repository';

/** The source of what people type on screens. Somebody who types nothing is no outage. */
const SCREEN = 'screen';

/** Keeps the outages in line with the days on which sources delivered, and with the date. */
@Injectable()
export class OutageService {
  constructor(private readonly feeds: FeedRepository) {}

  /**
   * Computes the vendor's outages and stores them if they changed. Returns the first moment of which more or less is known than before;
   * null if nothing changed. Takes what waits for it.
   */
  async refresh(tx: Tx): Promise<Moment | null> {
    await this.feeds.lock(tx);
    await takeVendorEvents(tx, 'refresh-outages');
    const [now, feeds, known] = await Promise.all([tx.now(), this.feeds.feeds(tx), this.feeds.outages(tx)]);
    const outages = outagesOf(
      feeds.filter(({ source }) => source !== SCREEN),
      dayOf(now.getTime()),
    );
    const since = changedSince(known, outages);
    if (since !== null) this.feeds.replace(tx, outages);
    return since;
  }
}
