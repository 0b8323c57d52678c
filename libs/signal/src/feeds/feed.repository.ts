import { Injectable } from '@nestjs/common';
import { numberColumn, textColumn, type Tx } from '@app/database';
import { dateOfDay, type Feed, KINDS_OF_TOPIC, type Moment, type Outage } from '@app/scoring';
import type { FeedDay } from './written-days';

interface OutageRow {
  source: string;
  topic: string;
  fromAt: Date;
  knownFrom: Date;
  untilAt: Date | null;
}

/** A source that stopped, and the end of the last day on which it delivered. */
export interface Stop {
  source: string;
  since: Moment;
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

  /** The outage under way of the source that last delivered this topic for the account's pilot; undefined where it delivers. */
  async stopOf(tx: Tx, { accountId, pilot, topic }: { accountId: string; pilot: string; topic: string }): Promise<Stop | undefined> {
    const [row] = await tx.query<{ source: string; from: Date }>(
      `SELECT o.source, o.from_at AS "from" FROM outage o
       WHERE o.vendor_id = $1 AND o.topic = $4 AND o.until_at IS NULL AND o.source = (
         SELECT s.source FROM signal s
         WHERE s.vendor_id = $1 AND s.account_id = $2 AND (s.pilot IS NULL OR s.pilot = $3) AND s.kind = ANY($5)
         ORDER BY s.occurred_at DESC, s.signal_id DESC LIMIT 1)`,
      [tx.vendorId, accountId, pilot, topic, KINDS_OF_TOPIC.get(topic) ?? []],
    );
    return row && { source: row.source, since: row.from.getTime() };
  }

  /** Those of the accounts of which any source delivered something, for anybody, in the last so many days. */
  async delivering(tx: Tx, accountIds: readonly string[], days: number): Promise<string[]> {
    if (accountIds.length === 0) return [];
    const rows = await tx.query<{ accountId: string }>(
      `SELECT a.account_id AS "accountId" FROM unnest($2::uuid[]) a(account_id)
       WHERE EXISTS (SELECT FROM signal s WHERE s.vendor_id = $1 AND s.account_id = a.account_id AND s.source = ANY(ARRAY(
         SELECT DISTINCT source FROM feed_day WHERE vendor_id = $1 AND day >= (now() AT TIME ZONE 'UTC')::date - $3::integer)))`,
      [tx.vendorId, accountIds, days],
    );
    return rows.map(({ accountId }) => accountId);
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
