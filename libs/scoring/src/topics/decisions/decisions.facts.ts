import type { Moment } from '../../vocabulary/vocabulary';

export interface DecisionsFacts {
  open: { decision: string; what: string; at: Moment; dueDay: number | null }[];
  last: Moment | null;
  evidence: string[];
}

export function newDecisionsFacts(): DecisionsFacts {
  return { open: [], last: null, evidence: [] };
}
