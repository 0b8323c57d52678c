import { holderOf } from '../roles/roles.state';
import type { IsoDate, NoParams, PersonId, QuestionParams } from '../../explanations/param-values';
import type { BudgetFacts } from './budget.facts';
import { explain } from '../../explanations/explain';
import type { Reading } from '../../facts/reading';
import type { Hints, Measures, Readings } from '../definitions';
import { daysSince, type Snapshot } from '../snapshot';
import { dateOfDay } from '../../vocabulary/dates';
import type { Explanation } from '../../explanations/explanation';
import type { BudgetState } from '../../vocabulary/vocabulary';

/** Money for the next stage; `amount` in minor units. */
export interface BudgetParams {
  on: IsoDate;
  closesOn: IsoDate | null;
  amount: number | null;
  currency: string | null;
}

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    'budget.approved': BudgetParams;
    'budget.requested': BudgetParams;
    'budget.closing': BudgetParams;
    'budget.none': BudgetParams;
    'budget.refused': BudgetParams;
    'budget.missed': BudgetParams;
    'budget.unknown': NoParams;
    'hint.rescue-budget': { person: PersonId | null; state: BudgetState | null };
    'missing.budget': QuestionParams;
  }
}

const BUDGET_POINTS: { [K in BudgetState]: number } = { missed: 0, refused: 0, none: 1, requested: 2, approved: 4 };

/** Asked for with this long to go, it should be nearly there. */
const CLOSING_DAYS = 30;

/** 4 approved, 3 asked for in time, 2 asked for and the window is about to close, 1 nobody planned any, 0 refused or missed. */
export function readBudget(snapshot: Snapshot): Reading | null {
  const budget = snapshot.part.budget.current;
  if (!budget) return null;
  const state = budgetState(snapshot);
  const inTime = state === 'requested' && (budget.closesDay === null || budget.closesDay - snapshot.today > CLOSING_DAYS);
  const x = state === null ? 0 : BUDGET_POINTS[state] + (inTime ? 1 : 0);
  return { x, age: x <= 1 ? 0 : daysSince(snapshot.t, budget.at) };
}

/** A window that closed without an approval is missed, also if nobody says so. What was ordered since was approved. */
export function budgetState({ part, today }: Snapshot): BudgetState | null {
  const budget = part.budget.current;
  if (!budget) return null;
  if (budget.state === 'requested' && (part.forwardStep.orderedAt ?? 0) > budget.at) return 'approved';
  const isOver = budget.closesDay !== null && today > budget.closesDay;
  return isOver && (budget.state === 'requested' || budget.state === 'none') ? 'missed' : budget.state;
}

export function budgetSentence(snapshot: Snapshot): Explanation {
  const budget = snapshot.part.budget.current;
  const state = budgetState(snapshot);
  if (!budget || state === null) return explain('budget.unknown', {});
  const isClosing = state === 'requested' && budget.closesDay !== null && budget.closesDay - snapshot.today <= CLOSING_DAYS;
  return explain(isClosing ? 'budget.closing' : `budget.${state}`, budgetParams(budget, snapshot));
}

export function budgetParams({ at, closesDay, amount, currency }: NonNullable<BudgetFacts['current']>, { zone }: Snapshot): BudgetParams {
  return { on: zone.dateOf(at), closesOn: closesDay === null ? null : dateOfDay(closesDay), amount, currency };
}

export const budgetReadings = {
  budget: {
    kind: 'level',
    better: 'high',
    params: [],
    meaning: '4: approved; 3: requested; 2: window about to close; 1: none planned; 0: rejected or missed.',
    read: readBudget,
    evidence: ['budget'],
  },
} as const satisfies Readings;

export const budgetMeasures = {
  budget: {
    reading: 'budget',
    sentence: budgetSentence,
    evidence: ['budget'],
    owner: 'client',
    question: 'missing.budget',
    sounds: {
      'budget.approved': 'good',
      'budget.requested': 'neither',
      'budget.closing': 'bad',
      'budget.none': 'bad',
      'budget.refused': 'bad',
      'budget.missed': 'bad',
      'budget.unknown': 'neither',
    },
    freshDays: 365,
    curve: {
      direction: 'rising',
      shape: 'steps',
      points: [
        [0, 0],
        [1, 25],
        [2, 55],
        [3, 75],
        [4, 100],
      ],
    },
  },
} as const satisfies Measures;

function rescueBudget(snapshot: Snapshot): Explanation {
  const person = holderOf(snapshot.part, 'budget-holder', 'sponsor', 'champion');
  return explain('hint.rescue-budget', { person, state: budgetState(snapshot) });
}

export const budgetHints = {
  'gate.budget-missed': rescueBudget,
  'gate.budget-refused': rescueBudget,
  'budget.missed': rescueBudget,
  'budget.refused': rescueBudget,
  'budget.none': rescueBudget,
  'budget.closing': rescueBudget,
  'cause.budget-window-missed': rescueBudget,
  'cause.budget-refused': rescueBudget,
  'cause.no-budget': rescueBudget,
} as const satisfies Hints;
