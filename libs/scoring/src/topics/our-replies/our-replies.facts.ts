import type { Mark } from '../../facts/mark';
import type { Moment } from '../../vocabulary/vocabulary';

/** A message of the client that we have not replied to. */
export interface WaitingMessage {
  at: Moment;
  /** Counted days through the day of the message. */
  mark: number;
  person: string | null;
  signalId: string;
}

/** How we reply to what the client writes to us. */
export interface OurRepliesFacts {
  /** Oldest first. */
  waiting: WaitingMessage[];
  /** Messages that were answered, in time or late. */
  answered: number;
  /** Share of messages answered in time, 0–1; the latest count most. It changes with messages only, never with time. */
  inTime: number;
  /** Our last message to the client, or meeting with them. */
  last: Mark | null;
  /** Their messages since then. */
  since: number;
  evidence: string[];
}

declare module '../../facts/part' {
  interface TopicFacts {
    ourReplies: OurRepliesFacts;
  }
}

export function newOurRepliesFacts(): OurRepliesFacts {
  return { waiting: [], answered: 0, inTime: 1, last: null, since: 0, evidence: [] };
}
