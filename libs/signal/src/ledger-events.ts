import { emit, type Lane, type Tx } from '@app/database';

/** A batch with this many changes counts as an import. */
const BULK = 100;
/** Computing the accounts of an import is delayed, so that several batches are computed at once. */
const BULK_DELAY_MS = 1000;

/** The lane of a transaction that changes so many signals. */
export function laneOf(changes: number): Lane {
  return changes >= BULK ? 'backfill' : 'live';
}

const DESCRIPTIONS: readonly string[] = ['account.described', 'pilot.described', 'pilot.handed-over'];

/** Checks that rows of accounts or pilots follow from this kind. */
export function isDescription(kind: string): boolean {
  return DESCRIPTIONS.includes(kind);
}

/** A moment of an account at which the ledger changed. */
export interface LedgerChange {
  accountId: string;
  kind: string;
  occurredAt: Date;
  /** A known signal was corrected or deleted; its old and its new state are both changes. */
  corrected?: boolean;
}

/**
 * Emits one `signals.received` per account, with the earliest changed moment as `since`: a recompute derives from it whether it must fold
 * from scratch, and from `corrected` what the history says. Accounts with changed descriptions also get `signals.described`.
 */
export function emitLedgerChanges(tx: Tx, changes: readonly LedgerChange[]): void {
  const payloads = new Map<string, { since: number; corrected?: true }>();
  for (const { accountId, occurredAt, corrected } of changes) {
    const known = payloads.get(accountId);
    payloads.set(accountId, {
      since: Math.min(known?.since ?? Infinity, occurredAt.getTime()),
      ...((corrected || known?.corrected) && { corrected: true }),
    });
  }
  const lane = laneOf(changes.length);
  const delayMs = lane === 'backfill' ? BULK_DELAY_MS : 0;
  emit(tx, 'signals.received', [...payloads.keys()], (accountId) => ({ ...payloads.get(accountId) }), { lane, delayMs });
  const described = changes.filter(({ kind }) => isDescription(kind));
  emit(tx, 'signals.described', [...new Set(described.map(({ accountId }) => accountId))], {}, { lane });
}
