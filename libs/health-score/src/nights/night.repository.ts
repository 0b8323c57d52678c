import { Injectable } from '@nestjs/common';
import { newId, type Tx } from '@app/database';

/** Accounts by id: those after one, up to and including another. */
export interface AccountRange {
  after: string;
  until: string;
}

/** Selects the accounts of a range that were not computed since a moment. */
export interface NightDue {
  /** The moment of the night, or another one at which all accounts are due. */
  due: Date;
  /** Version of the current rules. */
  version: string;
}

export const ALL_ACCOUNTS: AccountRange = { after: '00000000-0000-0000-0000-000000000000', until: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };

/** Leaves out accounts whose recompute waits or has failed: without it, a forecast or a score from the stored facts would only look new. */
const UP_TO_DATE = `NOT EXISTS (SELECT 1 FROM outbox o WHERE o.vendor_id = $1 AND o.account_id = h.account_id AND o.listener = 'recompute')`;

// Records the forecast of many accounts in one statement. It locks their rows as a computation does and skips rows that others hold.
const RECORD_CALM = `
  WITH calm AS MATERIALIZED (
    SELECT h.account_id, f.scores[p.place] AS score, f.raw_scores[p.place] AS raw_score, f.attentions[p.place] AS attention,
      f.risks[p.place] AS risk, f.changes[p.place] AS change30, h.band, h.coverage, h.pilot, h.scorecard, f.gates
    FROM health h
    JOIN forecast f ON f.vendor_id = h.vendor_id AND f.account_id = h.account_id
    CROSS JOIN LATERAL (SELECT array_position(f.nights, $3::timestamptz(3)) AS place) p
    WHERE h.vendor_id = $1 AND h.account_id > $2 AND h.account_id <= $5 AND h.computed_at < $3 AND f.version = $4 AND p.place IS NOT NULL
      AND ${UP_TO_DATE}
    ORDER BY h.account_id FOR UPDATE OF h SKIP LOCKED),
  recorded AS (
    INSERT INTO health_history (vendor_id, account_id, history_id, as_of, computed_at, score, raw_score, band, coverage, pilot, scorecard,
      cause, gates)
    SELECT $1, account_id, overlay(gen_random_uuid()::text placing $7 from 1)::uuid, $3, $6, score, raw_score, band, coverage, pilot,
      scorecard, 'nightly', gates FROM calm
    ON CONFLICT (vendor_id, account_id, as_of) DO NOTHING),
  moved AS (
    UPDATE health h SET as_of = $3, computed_at = $6, score = calm.score, raw_score = calm.raw_score, attention = calm.attention,
      risk = calm.risk, change30 = calm.change30
    FROM calm WHERE h.vendor_id = $1 AND h.account_id = calm.account_id)
  SELECT count(*) AS count FROM calm`;

/** Nights of many accounts at once, and the progress of each night. */
@Injectable()
export class NightRepository {
  async accounts(tx: Tx): Promise<string[]> {
    const rows = await tx.query<{ accountId: string }>('SELECT account_id AS "accountId" FROM health WHERE vendor_id = $1', [tx.vendorId]);
    return rows.map(({ accountId }) => accountId);
  }

  /** All accounts, in ranges of `size`. */
  async ranges(tx: Tx, size: number): Promise<AccountRange[]> {
    const ends = await tx.query<{ accountId: string }>(
      `SELECT account_id AS "accountId" FROM (
         SELECT account_id, row_number() OVER (ORDER BY account_id) AS place FROM health WHERE vendor_id = $1) numbered
       WHERE place % $2 = 0 ORDER BY account_id`,
      [tx.vendorId, size],
    );
    const between = [ALL_ACCOUNTS.after, ...ends.map(({ accountId }) => accountId), ALL_ACCOUNTS.until];
    return between.slice(1).map((until, place) => ({ after: between[place]!, until }));
  }

  /** Records the forecast for the night, at `t`, for the calm accounts of a range. Returns their number. */
  async recordCalm(tx: Tx, { after, until }: AccountRange, { due, version }: NightDue, t: Date): Promise<number> {
    // The time part of a UUIDv7; the rest is random anyway.
    const time = newId().slice(0, 15);
    const [row] = await tx.query<{ count: number }>(RECORD_CALM, [tx.vendorId, after, due, version, until, t, time]);
    return row!.count;
  }

  /** Locks the next accounts of a range without a forecast for the night. Skips those that others hold. */
  async lockChunk(tx: Tx, { after, until }: AccountRange, { due, version }: NightDue, limit: number): Promise<string[]> {
    const rows = await tx.query<{ accountId: string }>(
      `SELECT h.account_id AS "accountId" FROM health h
       LEFT JOIN forecast f ON f.vendor_id = h.vendor_id AND f.account_id = h.account_id
       WHERE h.vendor_id = $1 AND h.account_id > $2 AND h.account_id <= $6 AND (h.computed_at IS NULL OR h.computed_at < $3)
         AND (f.version IS DISTINCT FROM $4 OR array_position(f.nights, $3::timestamptz(3)) IS NULL) AND ${UP_TO_DATE}
       ORDER BY h.account_id LIMIT $5 FOR UPDATE OF h SKIP LOCKED`,
      [tx.vendorId, after, due, version, limit, until],
    );
    return rows.map(({ accountId }) => accountId);
  }

  /** Locks the next accounts for which something is due before their night. */
  async lockDue(tx: Tx, after: string, due: Date, limit: number): Promise<string[]> {
    const rows = await tx.query<{ accountId: string }>(
      `SELECT h.account_id AS "accountId" FROM forecast f
       JOIN health h ON h.vendor_id = f.vendor_id AND h.account_id = f.account_id
       WHERE f.vendor_id = $1 AND f.account_id > $2 AND f.due_at <= $3 AND h.computed_at < f.due_at AND ${UP_TO_DATE}
       ORDER BY f.account_id LIMIT $4 FOR UPDATE OF h SKIP LOCKED`,
      [tx.vendorId, after, due, limit],
    );
    return rows.map(({ accountId }) => accountId);
  }

  /** True while accounts are left, which others held or still hold. */
  async isUnfinished(tx: Tx, due: Date): Promise<boolean> {
    const left = await tx.query(
      `SELECT 1 FROM health h WHERE h.vendor_id = $1 AND (h.computed_at IS NULL OR h.computed_at < $2) AND ${UP_TO_DATE} LIMIT 1`,
      [tx.vendorId, due],
    );
    return left.length > 0;
  }

  /** Begins the night, or continues it. */
  begin(tx: Tx, due: Date): void {
    tx.send(
      `INSERT INTO night (vendor_id, due_at, started_at, accounts)
       SELECT $1, $2, clock_timestamp(), count(*) FROM health WHERE vendor_id = $1
       ON CONFLICT (vendor_id, due_at) DO NOTHING`,
      [tx.vendorId, due],
    );
  }

  /** Counts a chunk, in its transaction. */
  count(tx: Tx, due: Date, { calm = 0, computed = 0 }: { calm?: number; computed?: number }): void {
    tx.send('UPDATE night SET calm = calm + $3, computed = computed + $4 WHERE vendor_id = $1 AND due_at = $2', [
      tx.vendorId,
      due,
      calm,
      computed,
    ]);
  }

  /** Makes the night due at once, and locks the vendor's row until the transaction ends. */
  async makeDue(tx: Tx): Promise<void> {
    await tx.query(`UPDATE vendor SET nightly_due_at = date_trunc('milliseconds', now()) WHERE vendor_id = $1`, [tx.vendorId]);
  }

  /** Ends the night; the vendor is next due at `next`, unless something made it due meanwhile. */
  end(tx: Tx, { due, was, next }: { due: Date; was: Date; next: Date }): void {
    tx.send('UPDATE night SET ended_at = clock_timestamp() WHERE vendor_id = $1 AND due_at = $2', [tx.vendorId, due]);
    tx.send('UPDATE vendor SET nightly_due_at = $2 WHERE vendor_id = $1 AND nightly_due_at = $3', [tx.vendorId, next, was]);
  }
}
