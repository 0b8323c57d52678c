import type { ReadinessAnswerParams } from '../readiness/readiness.measure';
import { explain } from '../../explanations/explain';
import type { Causes, Finding } from '../definitions';
import type { Snapshot } from '../snapshot';
import type { Explanation } from '../../explanations/explanation';
import { growing, strongest } from '../cause';
import { unready } from '../readiness/readiness.cause';
import { budgetParams, budgetState, type BudgetParams } from './budget.measure';

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    /** From what is recorded about the money, or from an answer on readiness. */
    'cause.no-budget': BudgetParams | ReadinessAnswerParams;
    'cause.budget-refused': BudgetParams;
    'cause.budget-window-missed': BudgetParams;
  }
}

export function noBudget(snapshot: Snapshot): Finding | null {
  const { current } = snapshot.part.budget;
  const state = budgetState(snapshot);
  const answered = unready('budget', 'cause.no-budget')(snapshot);
  if (!current || (state !== 'none' && state !== 'refused')) return state === 'approved' || state === 'missed' ? null : answered;
  const sentence: Explanation = explain(state === 'refused' ? 'cause.budget-refused' : 'cause.no-budget', budgetParams(current, snapshot));
  const strength = state === 'refused' ? 0.75 : growing(0.25, 0.35, snapshot.sinceHandover ?? 0, 150);
  return strongest({ strength, owner: 'client', sentence, topics: ['budget'] }, answered);
}

export function budgetWindowMissed(snapshot: Snapshot): Finding | null {
  const { current } = snapshot.part.budget;
  if (!current || budgetState(snapshot) !== 'missed') return null;
  const sentence: Explanation = explain('cause.budget-window-missed', budgetParams(current, snapshot));
  return { strength: 0.85, owner: 'client', sentence, topics: ['budget'] };
}

export const budgetCauses = { 'no-budget': noBudget, 'budget-window-missed': budgetWindowMissed } satisfies Causes;
