import { explain } from '../../explanations/explain';
import type { Gates } from '../definitions';
import { CAP } from '../gate-schema';
import { budgetParams, budgetState, type BudgetParams } from './budget.measure';
import type { Snapshot } from '../snapshot';
import type { Explanation } from '../../explanations/explanation';

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    'gate.budget-missed': BudgetParams;
  }
}

export interface BudgetMissedGate {
  cap: number;
}

export function budgetMissedSentence({ part: { budget } }: Snapshot): Explanation {
  return budget.current ? explain('gate.budget-missed', budgetParams(budget.current)) : explain('budget.unknown', {});
}

export const budgetGates = {
  'budget-missed': {
    cap: (gate: BudgetMissedGate, snapshot: Snapshot) => (budgetState(snapshot) === 'missed' ? gate.cap : null),
    sentence: budgetMissedSentence,
    evidence: ['budget'],
    owner: 'client',
    explainedBy: ['politics', 'value-not-accepted', 'champion-lost'],
    includes: { 'gate.budget-missed': ['budget.missed'] },
    closedBy: ['budget.approved', 'budget.requested'],
    builtIn: { cap: 59 },
    schema: { cap: CAP },
  },
} as const satisfies Gates;
