import type { Moment } from '../../vocabulary/vocabulary';

export interface DecisionsFacts {
  open: { decision: string; what: string; at: Moment; dueDay: number | null }[];
  last: Moment | null;
  evidence: string[];
}

declare module '../../facts/part' {
  interface TopicFacts {
    decisions: DecisionsFacts;
  }
}

export function newDecisionsFacts(): DecisionsFacts {
  return { open: [], last: null, evidence: [] };
}
