import { CURRENCY, dataOf, DATE, MONEY, type KindSchemas, type Money } from '../../signals/schema-parts';
import { BUDGET_STATES, type BudgetState } from '../../vocabulary/vocabulary';

declare module '../../signals/signal' {
  interface SignalDataByKind {
    'budget.changed': Money & { state: BudgetState; windowOpensOn?: string; windowClosesOn?: string };
  }
}

export const budgetSignals = {
  'budget.changed': {
    meaning: 'The money for the next stage: its state, the amount, and the window in which it can be requested. The latest signal applies.',
    schema: dataOf(
      { state: { type: 'string', enum: BUDGET_STATES }, amount: MONEY, currency: CURRENCY, windowOpensOn: DATE, windowClosesOn: DATE },
      ['state'],
    ),
    example: { state: 'requested', amount: 18000000, currency: 'EUR', windowOpensOn: '2026-09-01', windowClosesOn: '2026-11-30' },
  },
} as const satisfies KindSchemas;
