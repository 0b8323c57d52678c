import type { IsoDate, NoParams, PersonId, QuestionParams } from '../../explanations/param-values';
import type { BudgetState } from '../../vocabulary/vocabulary';
import type { ReadinessAnswerParams } from '../readiness/readiness.explanations';

/** Money for the next stage; `amount` in minor units. */
export interface BudgetParams {
  on: IsoDate;
  closesOn: IsoDate | null;
  amount: number | null;
  currency: string | null;
}

export interface BudgetExplanations {
  'budget.approved': BudgetParams;
  'budget.requested': BudgetParams;
  'budget.closing': BudgetParams;
  'budget.none': BudgetParams;
  'budget.refused': BudgetParams;
  'budget.missed': BudgetParams;
  'budget.unknown': NoParams;
  'gate.budget-missed': BudgetParams;
  /** From what is recorded about the money, or from an answer on readiness. */
  'cause.no-budget': BudgetParams | ReadinessAnswerParams;
  'cause.budget-refused': BudgetParams;
  'cause.budget-window-missed': BudgetParams;
  'hint.rescue-budget': { person: PersonId | null; state: BudgetState | null };
  'missing.budget': QuestionParams;
}
