import type { Moment, Urgency } from '../../vocabulary/vocabulary';

export interface Ticket {
  ticket: string;
  urgency: Urgency;
  openedAt: Moment;
  /** Counted (working) days through the day on which it became this urgent. */
  mark: number;
}

/** Tickets and surveys. */
export interface SupportFacts {
  tickets: { open: Ticket[]; last: Moment | null };
  /** `score`: 0–10. */
  survey: { score: number; at: Moment; person: string | null } | null;
  evidence: string[];
}

declare module '../../facts/part' {
  interface TopicFacts {
    support: SupportFacts;
  }
}

export function newSupportFacts(): SupportFacts {
  return { tickets: { open: [], last: null }, survey: null, evidence: [] };
}
