import { jsonColumn, uuidColumn } from './column';
import type { Tx } from './transaction';

/** Everything one part tells another. `outbox.routes.ts` in libs/queues says which job each wakes. */
export const OUTBOX_EVENTS = ['signals.received', 'signals.to-project', 'pilot.handed-over', 'health.recomputed'] as const;
export type OutboxEvent = (typeof OUTBOX_EVENTS)[number];

/** The channel on which the relay listens; a notification is sent by PostgreSQL at commit. */
export const OUTBOX_CHANNEL = 'afterpilot_outbox';

/**
 * Writes one row an account, in the caller's transaction: the change and its event commit together, or neither does.
 * `payload` may differ by account. The rows are due at once, or after `delayMs`.
 */
export function addToOutbox(
  tx: Tx,
  event: OutboxEvent,
  accountIds: readonly string[],
  payload: Record<string, unknown> | ((accountId: string) => Record<string, unknown>) = {},
  { delayMs = 0 }: { delayMs?: number } = {},
): void {
  if (accountIds.length === 0) return;
  const payloads = accountIds.map((accountId) => (typeof payload === 'function' ? payload(accountId) : payload));
  tx.send(
    `WITH added AS (
       INSERT INTO outbox (vendor_id, event, account_id, payload, due_at)
       SELECT $1, $2, a, p, now() + $5 * interval '1 ms' FROM unnest($3::uuid[], $4::jsonb[]) AS n(a, p) RETURNING 1)
     SELECT pg_notify('${OUTBOX_CHANNEL}', '') FROM (SELECT count(*) FROM added) AS once`,
    [tx.vendorId, event, uuidColumn(accountIds), jsonColumn(payloads), delayMs],
  );
}

/**
 * Takes the account's rows of these events, those that failed before too: with the caller's commit they are dealt with. Call it after
 * the account's lock. Returns the payloads, oldest first.
 */
export async function takeFromOutbox(
  tx: Tx,
  accountId: string,
  events: readonly OutboxEvent[],
): Promise<{ event: OutboxEvent; payload: Record<string, unknown> }[]> {
  return tx.query(
    `WITH taken AS (
       DELETE FROM outbox WHERE vendor_id = $1 AND account_id = $2 AND event = ANY($3) RETURNING outbox_id, event, payload)
     SELECT event, payload FROM taken ORDER BY outbox_id`,
    [tx.vendorId, accountId, events],
  );
}
