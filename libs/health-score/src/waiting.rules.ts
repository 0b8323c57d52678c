import type { Moment } from '@app/scoring';

/** What an account's waiting wake-ups say together. */
export interface Waiting {
  /** The earliest moment of which the ledger says something new; null when a row does not say. */
  since: Moment | null;
  /** Among it is a signal that was corrected or deleted. */
  corrected: boolean;
}

export function waitingNews(waiting: readonly { payload: Record<string, unknown> }[]): Waiting {
  let since: Moment | null = Infinity;
  for (const { payload } of waiting) {
    since = typeof payload.since === 'number' && since !== null ? Math.min(since, payload.since) : null;
  }
  return { since, corrected: waiting.some(({ payload }) => payload.corrected === true) };
}
