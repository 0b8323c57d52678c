import type { Moment } from '@app/scoring';

/** The combined payloads of an account's waiting events. */
export interface Waiting {
  /** The earliest moment at which the ledger changed; null when a row does not name it. */
  since: Moment | null;
  /** True if a signal was corrected or deleted. */
  corrected: boolean;
}

export function waitingNews(waiting: readonly { payload: Record<string, unknown> }[]): Waiting {
  let since: Moment | null = Infinity;
  for (const { payload } of waiting) {
    since = typeof payload.since === 'number' && since !== null ? Math.min(since, payload.since) : null;
  }
  return { since, corrected: waiting.some(({ payload }) => payload.corrected === true) };
}
