import type { Moment } from '../../vocabulary/vocabulary';

export interface Ask {
  at: Moment;
  channel: string | null;
  person: string | null;
}

/** Unanswered asks that are remembered, of each clock. */
export const KEPT_ASKS = 16;
