import { Injectable } from '@nestjs/common';
import { numberColumn, textColumn, type Tx } from '@app/database';
import { dateOfDay, type Feed, type Outage } from '@app/scoring';
import type { FeedDay } from './written-days';

interface OutageRow {
  source: string;
  topic: string;
  fromAt: Date;
  knownFrom: Date;
  untilAt: Date | null;
}

/** First key of the advisory lock under which a vendor's outages are refreshed. */
const REFRESHING = 4_620_118;

/** The days on which sources delivered, and their outages. */
@Injectable()
export class FeedRepository {
  /** Adds days; returns the number of those that were new. The days come in one order from all writers, so that they cannot deadlock. */
  async add(tx: Tx, days: readonly FeedDay[]): Promise<number> {
    if (days.length === 0) return 0;
    const [added] = await tx.query<{ count: number }>(
      `WITH added AS (
         INSERT INTO feed_day (vendor_id, source, topic, day)
         SELECT $1, source, topic, date '1970-01-01' + day::integer FROM unnest($2::text[], $3::text[], $4::float8[]) AS d(source, topic, day)
         ON CONFLICT DO NOTHING RETURNING 1)
       SELECT count(*) AS count FROM added`,
      [
        tx.vendorId,
        textColumn(days.map(({ source }) => source)),
        textColumn(days.map(({ topic }) => topic)),
        numberColumn(days.map(({ day }) => day)),
      ],
    );
    return added!.count;
  }

  /** Lets one transaction at a time refresh the vendor's outages. */
  async lock(tx: Tx): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [REFRESHING, tx.vendorId]);
  }

  /** All feeds of the vendor. */
  async feeds(tx: Tx): Promise<Feed[]> {
    return tx.query(
      `SELECT source, topic, array_agg(day - date '1970-01-01' ORDER BY day) AS days FROM feed_day WHERE vendor_id = $1
       GROUP BY source, topic ORDER BY source, topic`,
      [tx.vendorId],
    );
  }

  /** The outages as of the last refresh. */
  async outages(tx: Tx): Promise<Outage[]> {
    const rows = await tx.query<OutageRow>(
      `SELECT source, topic, from_at AS "fromAt", known_from AS "knownFrom", until_at AS "untilAt" FROM outage WHERE vendor_id = $1
       ORDER BY from_at, source, topic`,
      [tx.vendorId],
    );
    return rows.map(({ source, topic, fromAt, knownFrom, untilAt }) => ({
      source,
      topic,
      from: fromAt.getTime(),
      knownFrom: knownFrom.getTime(),
      until: untilAt?.getTime() ?? null,
    }));
  }

  /** Replaces the vendor's outages. */
  replace(tx: Tx, outages: readonly Outage[]): void {
    tx.send('DELETE FROM outage WHERE vendor_id = $1', [tx.vendorId]);
    if (outages.length === 0) return;
    const rows = outages.map(({ source, topic, from, knownFrom, until }) => ({
      source,
      topic,
      from_at: new Date(from),
      known_from: new Date(knownFrom),
      until_at: until === null ? null : new Date(until),
    }));
    tx.send(
      `INSERT INTO outage (vendor_id, source, topic, from_at, known_from, until_at)
       SELECT $1, r.* FROM jsonb_to_recordset($2::jsonb)
         AS r(source text, topic text, from_at timestamptz, known_from timestamptz, until_at timestamptz)`,
      [tx.vendorId, JSON.stringify(rows)],
    );
  }

  /** The last day (ISO date) on which any of the account's sources delivered something for anybody; null without signals. */
  async newestOfAccount(tx: Tx, accountId: string): Promise<string | null> {
    const [row] = await tx.query<{ day: number | null }>(
      `SELECT max(f.day) - date '1970-01-01' AS day FROM feed_day f
       WHERE f.vendor_id = $1 AND f.source IN (SELECT DISTINCT s.source FROM signal s WHERE s.vendor_id = $1 AND s.account_id = $2)`,
      [tx.vendorId, accountId],
    );
    return typeof row?.day === 'number' ? dateOfDay(row.day) : null;
  }
}
