import { addToOutbox, type Tx } from '@app/database';
import { isProjected } from './signal-projection.service';

/** An import comes in many large batches, each about most of its accounts: a little later several are dealt with at once. */
const BULK = 100;
const BULK_DELAY_MS = 1000;

/** A moment of an account at which the ledger says something else than before. */
export interface LedgerChange {
  accountId: string;
  kind: string;
  occurredAt: Date;
  /** A known signal was corrected or deleted; both what it was and what it is are changes. */
  corrected?: boolean;
}

/**
 * Wakes each account once. `since` is the earliest moment that changed: by it the recompute knows whether it must fold the account anew;
 * `corrected` lets the history say why.
 */
export function announce(tx: Tx, changes: readonly LedgerChange[]): void {
  const news = new Map<string, { since: number; corrected?: true }>();
  for (const { accountId, occurredAt, corrected } of changes) {
    const known = news.get(accountId);
    news.set(accountId, {
      since: Math.min(known?.since ?? Infinity, occurredAt.getTime()),
      ...((corrected || known?.corrected) && { corrected: true }),
    });
  }
  const delayMs = changes.length >= BULK ? BULK_DELAY_MS : 0;
  addToOutbox(tx, 'signals.received', [...news.keys()], (accountId) => ({ ...news.get(accountId) }), { delayMs });
  const toProject = changes.filter(({ kind }) => isProjected(kind));
  addToOutbox(tx, 'signals.to-project', [...new Set(toProject.map(({ accountId }) => accountId))]);
}
