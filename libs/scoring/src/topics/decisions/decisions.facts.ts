import type { Moment } from '../../vocabulary/vocabulary';

export interface DecisionsFacts {
  open: { decision: string; what: string; at: Moment; dueDay: number | null }[];
  last: Moment | null;
  /** The last no, until a later yes. */
  refused: { what: string | null; at: Moment } | null;
  evidence: string[];
}

declare module '../../facts/part' {
  interface TopicFacts {
    decisions: DecisionsFacts;
  }
}

export function newDecisionsFacts(): DecisionsFacts {
  return { open: [], last: null, refused: null, evidence: [] };
}
