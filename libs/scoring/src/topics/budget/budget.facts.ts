import type { BudgetState, Moment } from '../../vocabulary/vocabulary';

/** Money for the next stage, as last recorded. `amount` is in minor units of `currency`. */
export interface BudgetFacts {
  current: { state: BudgetState; at: Moment; amount: number | null; currency: string | null; closesDay: number | null } | null;
  evidence: string[];
}

declare module '../../facts/part' {
  interface TopicFacts {
    budget: BudgetFacts;
  }
}

export function newBudgetFacts(): BudgetFacts {
  return { current: null, evidence: [] };
}
