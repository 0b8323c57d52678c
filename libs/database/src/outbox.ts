import { jsonColumn, textColumn, uuidColumn } from './column';
import { ACCOUNT_EVENTS, type AccountEvent, type AccountListener, VENDOR_EVENTS, type VendorEvent, type VendorListener } from './events';
import type { Tx } from './transaction';

/** The channel on which the relay listens; PostgreSQL sends a notification at commit. */
export const OUTBOX_CHANNEL = 'afterpilot_outbox';

type Payload = Record<string, unknown>;

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
  { delayMs = 0, dueAt = null }: { delayMs?: number; dueAt?: Date | null } = {},
): void {
  if (accountIds.length === 0) return;
  const payloads = accountIds.map((accountId) => (typeof payload === 'function' ? payload(accountId) : payload));
  tx.send(
    `WITH added AS (
       INSERT INTO outbox (vendor_id, event, listener, account_id, payload, due_at)
       SELECT $1, $2, l, a, p, coalesce($7, now() + $5 * interval '1 ms')
       FROM unnest($3::uuid[], $4::jsonb[]) AS n(a, p), unnest($6::text[]) AS l RETURNING 1)
     SELECT pg_notify('${OUTBOX_CHANNEL}', '') FROM (SELECT count(*) FROM added) AS once`,
    [tx.vendorId, event, uuidColumn(accountIds), jsonColumn(payloads), delayMs, textColumn(ACCOUNT_EVENTS[event]), dueAt],
  );
}

/** The same for an event about the vendor as a whole. */
export function emitForVendor(tx: Tx, event: VendorEvent, payload: Payload = {}, { delayMs = 0 }: { delayMs?: number } = {}): void {
  tx.send(
    `WITH added AS (
       INSERT INTO outbox (vendor_id, event, listener, payload, due_at)
       SELECT $1, $2, l, $3, now() + $5 * interval '1 ms' FROM unnest($4::text[]) AS l RETURNING 1)
     SELECT pg_notify('${OUTBOX_CHANNEL}', '') FROM (SELECT count(*) FROM added) AS once`,
    [tx.vendorId, event, JSON.stringify(payload), textColumn(VENDOR_EVENTS[event]), delayMs],
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

/** The same for rows about the vendor as a whole. */
export async function isVendorEventWaiting(tx: Tx, listener: VendorListener): Promise<boolean> {
  const waiting = await tx.query(
    'SELECT 1 FROM outbox WHERE vendor_id = $1 AND account_id IS NULL AND listener = $2 AND failed_at IS NULL LIMIT 1',
    [tx.vendorId, listener],
  );
  return waiting.length > 0;
}

/** Leaves the account's rows of a listener for later: they are due again after `delayMs`. */
export function postponeEvents(tx: Tx, accountId: string, listener: AccountListener, delayMs: number): void {
  tx.send(
    `UPDATE outbox SET due_at = now() + $4 * interval '1 ms' WHERE vendor_id = $1 AND account_id = $2 AND listener = $3 AND failed_at IS NULL`,
    [tx.vendorId, accountId, listener, delayMs],
  );
}

/** Which failed rows to retry; without either, all of the vendor's. */
export interface FailedEvents {
  event?: string;
  ids?: readonly number[];
}

/** Hands failed rows to the relay again, with all their attempts. Returns their ids. */
export async function replayFailedEvents(tx: Tx, { event, ids }: FailedEvents = {}): Promise<number[]> {
  const rows = await tx.query<{ id: number }>(
    `WITH again AS (
       UPDATE outbox SET failed_at = NULL, error = NULL, attempts = 0, due_at = now()
       WHERE vendor_id = $1 AND failed_at IS NOT NULL AND ($2::text IS NULL OR event = $2) AND ($3::bigint[] IS NULL OR outbox_id = ANY($3))
       RETURNING outbox_id)
     SELECT outbox_id AS id, pg_notify('${OUTBOX_CHANNEL}', '') FROM again ORDER BY outbox_id`,
    [tx.vendorId, event ?? null, ids ?? null],
  );
  return rows.map(({ id }) => id);
}
