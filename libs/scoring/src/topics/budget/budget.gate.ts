import type { Gates } from '../definitions';
import { CAP } from '../gate-schema';
import { budgetState } from './budget.measure';
import type { Instant } from '../../facts/snapshot';
import type { Explanation } from '../../vocabulary/explanation';
import { budgetSentence } from './budget.measure';

export interface BudgetMissedGate {
  cap: number;
}

export function budgetMissedSentence(instant: Instant): Explanation {
  return { code: 'gate.budget-missed', params: budgetSentence(instant).params };
}

export const budgetGates = {
  'budget-missed': {
    cap: (gate: BudgetMissedGate, instant: Instant) => (budgetState(instant) === 'missed' ? gate.cap : null),
    sentence: budgetMissedSentence,
    evidence: ['budget'],
    owner: 'client',
    explainedBy: ['politics', 'value-not-accepted', 'champion-lost'],
    schema: { cap: CAP },
  },
} as const satisfies Gates;
