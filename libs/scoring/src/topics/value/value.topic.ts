import type { TopicDefinition } from '../definitions';
import { valueCauses } from './value.cause';
import { newValueFacts } from './value.facts';
import { valueFold } from './value.fold';
import { valueHints, valueMeasures, valueReadings } from './value.measure';
import { valueSignals } from './value.signals';

export const value = {
  signals: valueSignals,
  facts: newValueFacts,
  fold: valueFold,
  readings: valueReadings,
  measures: valueMeasures,
  causes: valueCauses,
  hints: valueHints,
} as const satisfies TopicDefinition;
