import { explain } from '../../explanations/explain';
import type { Gates } from '../definitions';
import { CAP } from '../gate-schema';
import { budgetParams, budgetState, type BudgetParams } from './budget.measure';
import type { Snapshot } from '../snapshot';
import type { Explanation } from '../../explanations/explanation';

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    'gate.budget-missed': BudgetParams;
    'gate.budget-refused': BudgetParams;
  }
}

export interface BudgetMissedGate {
  cap: number;
  /** If the client said no rather than nothing. Omitted: a refusal does not cap. */
  capRefused?: number;
}

function budgetCap({ cap, capRefused }: BudgetMissedGate, snapshot: Snapshot): number | null {
  const state = budgetState(snapshot);
  if (state === 'refused') return capRefused ?? null;
  return state === 'missed' ? cap : null;
}

export function budgetMissedSentence(snapshot: Snapshot): Explanation {
  const { current } = snapshot.part.budget;
  if (!current) return explain('budget.unknown', {});
  return explain(budgetState(snapshot) === 'refused' ? 'gate.budget-refused' : 'gate.budget-missed', budgetParams(current, snapshot));
}

export const budgetGates = {
  'budget-missed': {
    cap: budgetCap,
    sentence: budgetMissedSentence,
    evidence: ['budget'],
    owner: 'client',
    explainedBy: ['politics', 'value-not-accepted', 'champion-lost'],
    includes: { 'gate.budget-missed': ['budget.missed'], 'gate.budget-refused': ['budget.refused'] },
    closedBy: ['budget.approved', 'budget.requested'],
    builtIn: { cap: 59, capRefused: 69 },
    schema: { cap: CAP, capRefused: CAP },
    optional: ['capRefused'],
  },
} as const satisfies Gates;
