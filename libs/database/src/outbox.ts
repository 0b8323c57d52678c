import { jsonColumn, textColumn, uuidColumn } from './column';
import { ACCOUNT_EVENTS, type AccountEvent, type AccountListener, VENDOR_EVENTS, type VendorEvent, type VendorListener } from './events';
import type { Tx } from './transaction';

/** The channel on which the relay listens; PostgreSQL sends a notification with the lane at commit. */
export const OUTBOX_CHANNEL = 'afterpilot_outbox';

/**
 * How urgent a row is. Somebody may be waiting for `live` work; `backfill` is imports, nights and replays. The two share no queue, so that
 * neither waits for the other.
 */
export type Lane = 'live' | 'backfill';
export const LANES: readonly Lane[] = ['live', 'backfill'];

type Payload = Record<string, unknown>;

interface EmitOptions {
  lane?: Lane;
  delayMs?: number;
}

/** One row that a job took from the outbox. */
export interface TakenEvent<Event = AccountEvent> {
  event: Event;
  payload: Payload;
}

/**
 * Writes one row per account and listener, in the caller's transaction: the change and its event commit together, or neither does.
 * `payload` may differ by account. The rows are due at once, or after `delayMs`, or at `dueAt`.
 */
export function emit(
  tx: Tx,
  event: AccountEvent,
  accountIds: readonly string[],
  payload: Payload | ((accountId: string) => Payload) = {},
  { lane = 'live', delayMs = 0, dueAt = null }: EmitOptions & { dueAt?: Date | null } = {},
): void {
  if (accountIds.length === 0) return;
  const payloads = accountIds.map((accountId) => (typeof payload === 'function' ? payload(accountId) : payload));
  tx.send(
    `WITH added AS (
       INSERT INTO outbox (vendor_id, event, listener, account_id, payload, due_at, lane)
       SELECT $1, $2, l, a, p, coalesce($7, now() + $5 * interval '1 ms'), $8
       FROM unnest($3::uuid[], $4::jsonb[]) AS n(a, p), unnest($6::text[]) AS l RETURNING 1)
     SELECT pg_notify('${OUTBOX_CHANNEL}', $8) FROM (SELECT count(*) FROM added) AS once`,
    [tx.vendorId, event, uuidColumn(accountIds), jsonColumn(payloads), delayMs, textColumn(ACCOUNT_EVENTS[event]), dueAt, lane],
  );
}

/** The same for an event about the vendor as a whole. */
export function emitForVendor(tx: Tx, event: VendorEvent, payload: Payload = {}, { lane = 'live', delayMs = 0 }: EmitOptions = {}): void {
  tx.send(
    `WITH added AS (
       INSERT INTO outbox (vendor_id, event, listener, payload, due_at, lane)
       SELECT $1, $2, l, $3, now() + $5 * interval '1 ms', $6 FROM unnest($4::text[]) AS l RETURNING 1)
     SELECT pg_notify('${OUTBOX_CHANNEL}', $6) FROM (SELECT count(*) FROM added) AS once`,
    [tx.vendorId, event, JSON.stringify(payload), textColumn(VENDOR_EVENTS[event]), delayMs, lane],
  );
}

/**
 * Takes the account's rows of a listener, including those that failed before: the caller's commit completes them. Call it after locking
 * the account. Returns them oldest first.
 */
export async function takeEvents(tx: Tx, accountId: string, listener: AccountListener): Promise<TakenEvent[]> {
  return tx.query(
    `WITH taken AS (
       DELETE FROM outbox WHERE vendor_id = $1 AND account_id = $2 AND listener = $3 RETURNING outbox_id, event, payload)
     SELECT event, payload FROM taken ORDER BY outbox_id`,
    [tx.vendorId, accountId, listener],
  );
}

/** The same for rows about the vendor as a whole. Call it after locking the vendor. */
export async function takeVendorEvents(tx: Tx, listener: VendorListener): Promise<TakenEvent<VendorEvent>[]> {
  return tx.query(
    `WITH taken AS (
       DELETE FROM outbox WHERE vendor_id = $1 AND account_id IS NULL AND listener = $2 RETURNING outbox_id, event, payload)
     SELECT event, payload FROM taken ORDER BY outbox_id`,
    [tx.vendorId, listener],
  );
}

/** True while the account has rows of a listener that did not fail. */
export async function isEventWaiting(tx: Tx, accountId: string, listener: AccountListener): Promise<boolean> {
  const waiting = await tx.query(
    'SELECT 1 FROM outbox WHERE vendor_id = $1 AND account_id = $2 AND listener = $3 AND failed_at IS NULL LIMIT 1',
    [tx.vendorId, accountId, listener],
  );
  return waiting.length > 0;
}

/** Those of the accounts without a row of a listener, be it waiting or failed. */
export async function accountsWithoutEvents(tx: Tx, accountIds: readonly string[], listener: AccountListener): Promise<string[]> {
  const rows = await tx.query<{ accountId: string }>(
    `SELECT a AS "accountId" FROM unnest($2::uuid[]) AS n(a)
     WHERE NOT EXISTS (SELECT 1 FROM outbox WHERE vendor_id = $1 AND account_id = a AND listener = $3)`,
    [tx.vendorId, uuidColumn(accountIds), listener],
  );
  return rows.map(({ accountId }) => accountId);
}

/** True while the vendor as a whole has rows of a listener that did not fail. */
export async function isVendorEventWaiting(tx: Tx, listener: VendorListener): Promise<boolean> {
  const waiting = await tx.query(
    'SELECT 1 FROM outbox WHERE vendor_id = $1 AND account_id IS NULL AND listener = $2 AND failed_at IS NULL LIMIT 1',
    [tx.vendorId, listener],
  );
  return waiting.length > 0;
}

/** Leaves the account's rows of a listener for later: they are due again after `delayMs`. That is no attempt. */
export function postponeEvents(tx: Tx, accountId: string, listener: AccountListener, delayMs: number): void {
  tx.send(
    `UPDATE outbox SET due_at = now() + $4 * interval '1 ms', attempts = greatest(attempts - 1, 0)
     WHERE vendor_id = $1 AND account_id = $2 AND listener = $3 AND failed_at IS NULL`,
    [tx.vendorId, accountId, listener, delayMs],
  );
}

/** Which failed rows to retry; without either, all of the vendor's. */
export interface FailedEvents {
  event?: string;
  ids?: readonly number[];
}

/** Hands failed rows to the relay again, as backfill and with all their attempts. Returns their ids. */
export async function replayFailedEvents(tx: Tx, { event, ids }: FailedEvents = {}): Promise<number[]> {
  const rows = await tx.query<{ id: number }>(
    `WITH again AS (
       UPDATE outbox SET failed_at = NULL, error = NULL, attempts = 0, due_at = now(), lane = 'backfill'
       WHERE vendor_id = $1 AND failed_at IS NOT NULL AND ($2::text IS NULL OR event = $2) AND ($3::bigint[] IS NULL OR outbox_id = ANY($3))
       RETURNING outbox_id)
     SELECT outbox_id AS id, pg_notify('${OUTBOX_CHANNEL}', 'backfill') FROM again ORDER BY outbox_id`,
    [tx.vendorId, event ?? null, ids ?? null],
  );
  return rows.map(({ id }) => id);
}
