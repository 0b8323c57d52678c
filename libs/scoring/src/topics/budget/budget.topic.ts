import type { TopicDefinition } from '../definitions';
import { budgetCauses } from './budget.cause';
import { newBudgetFacts } from './budget.facts';
import { budgetFold } from './budget.fold';
import { budgetGates } from './budget.gate';
import { budgetHints, budgetMeasures, budgetReadings } from './budget.measure';
import { budgetSignals } from './budget.signals';

export const budget = {
  signals: budgetSignals,
  facts: newBudgetFacts,
  fold: budgetFold,
  readings: budgetReadings,
  measures: budgetMeasures,
  gates: budgetGates,
  causes: budgetCauses,
  hints: budgetHints,
} as const satisfies TopicDefinition;
