import type { AccountListener, VendorListener } from './events';
import type { Lane } from './outbox';
import { chooseRows, type DueRow } from './outbox-claim.rules';
import type { Tx } from './transaction';

/** The last attempt. A row that was claimed this often without a result or a recorded failure ended its processes. */
export const MAX_ATTEMPTS = 10;
/** A claimed row is due again after this long, unless its job is done: the process may have been killed. */
const CLAIMED_SECONDS = 15;
/** Rows looked at for each account, because an account may have several. */
const ROWS_PER_ACCOUNT = 8;

/**
 * Claims due rows of a listener for at most `most` accounts, oldest first, and returns these accounts; null stands for the vendor as a
 * whole. Rows that another process claims at the same time are left to it. A crash that loses this update only means that the rows are
 * claimed once more, so its commit does not wait for the disk.
 */
export async function claimEvents(
  tx: Tx,
  { lane, listener, most }: { lane: Lane; listener: AccountListener | VendorListener; most: number },
): Promise<(string | null)[]> {
  tx.send('SET LOCAL synchronous_commit = off');
  const due = await tx.query<DueRow>(
    `SELECT outbox_id AS "outboxId", account_id AS "accountId", attempts FROM outbox
     WHERE vendor_id = $1 AND lane = $2 AND listener = $3 AND failed_at IS NULL AND due_at <= now()
     ORDER BY due_at, outbox_id LIMIT $4 FOR UPDATE SKIP LOCKED`,
    [tx.vendorId, lane, listener, most * ROWS_PER_ACCOUNT],
  );
  const { accountIds, outboxIds } = chooseRows(due, most);
  if (outboxIds.length === 0) return [];
  const attempts = Math.max(...due.filter(({ outboxId }) => outboxIds.includes(outboxId)).map((row) => row.attempts));
  if (attempts >= MAX_ATTEMPTS) {
    tx.send(
      `UPDATE outbox SET failed_at = now(), error = coalesce(error, 'The processes that worked on it ended.')
       WHERE vendor_id = $1 AND outbox_id = ANY($2)`,
      [tx.vendorId, outboxIds],
    );
    return [];
  }
  tx.send(
    `UPDATE outbox SET attempts = $3, due_at = now() + interval '${CLAIMED_SECONDS} seconds' WHERE vendor_id = $1 AND outbox_id = ANY($2)`,
    [tx.vendorId, outboxIds, attempts + 1],
  );
  return accountIds;
}
