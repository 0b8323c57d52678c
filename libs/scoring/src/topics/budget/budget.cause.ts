import type { Causes, Finding } from '../definitions';
import type { Instant } from '../../facts/snapshot';
import type { Explanation } from '../../vocabulary/explanation';
import { growing, strongest } from '../cause';
import { unready } from '../readiness/readiness.cause';
import { budgetSentence, budgetState } from './budget.measure';

export function noBudget(instant: Instant): Finding | null {
  const state = budgetState(instant);
  const answered = unready('budget', 'cause.no-budget')(instant);
  if (state !== 'none' && state !== 'refused') return state === 'approved' || state === 'missed' ? null : answered;
  const sentence: Explanation = {
    code: state === 'refused' ? 'cause.budget-refused' : 'cause.no-budget',
    params: budgetSentence(instant).params,
  };
  const strength = state === 'refused' ? 0.75 : growing(0.25, 0.35, instant.sinceHandover ?? 0, 150);
  return strongest({ strength, owner: 'client', sentence, topics: ['budget'] }, answered);
}

export function budgetWindowMissed(instant: Instant): Finding | null {
  if (budgetState(instant) !== 'missed') return null;
  const sentence: Explanation = { code: 'cause.budget-window-missed', params: budgetSentence(instant).params };
  return { strength: 0.85, owner: 'client', sentence, topics: ['budget'] };
}

export const budgetCauses = { 'no-budget': noBudget, 'budget-window-missed': budgetWindowMissed } satisfies Causes;
