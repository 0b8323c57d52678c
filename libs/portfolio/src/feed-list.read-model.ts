import { Injectable } from '@nestjs/common';
import { deliveredName, type FeedsResponse, stoppedNotice } from '@app/contracts';
import type { Tx } from '@app/database';
import { dateOf, dateOfDay, DAY, type Feed, type Outage, usualGapOf } from '@app/scoring';
import { DirectoryRepository, FeedRepository } from '@app/signal';

/** What each source delivers, and which have stopped. */
@Injectable()
export class FeedListReadModel {
  constructor(
    private readonly feeds: FeedRepository,
    private readonly directory: DirectoryRepository,
  ) {}

  async list(tx: Tx): Promise<FeedsResponse> {
    const [now, zone, feeds, outages] = await Promise.all([
      tx.now(),
      this.directory.zone(tx),
      this.feeds.feeds(tx),
      this.feeds.outages(tx),
    ]);
    const open = outages.filter(({ until }) => until === null);
    return {
      items: feeds.map(({ source, topic, days }) => {
        const outage = open.find((each) => each.source === source && each.topic === topic);
        return {
          source,
          topic,
          name: deliveredName(topic),
          lastOn: dateOfDay(days.at(-1)!),
          usualDays: usualGapOf(days),
          stoppedOn: outage ? lastDayOf(outage) : null,
        };
      }),
      stopped: await this.stopped(tx, feeds, open, zone.dateOf(now.getTime())),
    };
  }

  private async stopped(tx: Tx, feeds: readonly Feed[], open: readonly Outage[], today: string): Promise<FeedsResponse['stopped']> {
    if (open.length === 0) return [];
    const rows = await tx.query<{ source: string; accounts: number }>(
      `SELECT source, count(*) AS accounts FROM health h, unnest(h.stopped_sources) AS source
       WHERE h.vendor_id = $1 AND h.stopped_sources <> '{}' GROUP BY 1`,
      [tx.vendorId],
    );
    const accounts = new Map(rows.map((row) => [row.source, row.accounts]));
    return [...new Set(open.map(({ source }) => source))].sort().map((source) => {
      const own = open.filter((outage) => outage.source === source);
      const topics = own.length < feeds.filter((feed) => feed.source === source).length ? own.map(({ topic }) => topic) : null;
      const since = own.map(lastDayOf).sort().at(-1)!;
      const kept = accounts.get(source) ?? 0;
      return { source, accounts: kept, text: stoppedNotice({ source, topics, since, accounts: kept }, today) };
    });
  }
}

function lastDayOf({ from }: Outage): string {
  return dateOf(from - DAY);
}
