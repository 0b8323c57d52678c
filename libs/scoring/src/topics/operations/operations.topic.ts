import type { TopicDefinition } from '../definitions';
import { operationsCauses } from './field-operations.cause';
import { newOperationsFacts } from './operations.facts';
import { operationsFold } from './operations.fold';
import { operationsHints, operationsMeasures, operationsReadings } from './operations.measure';
import { operationsSignals } from './operations.signals';

export const operations = {
  signals: operationsSignals,
  facts: newOperationsFacts,
  fold: operationsFold,
  readings: operationsReadings,
  measures: operationsMeasures,
  causes: operationsCauses,
  hints: operationsHints,
} as const satisfies TopicDefinition;
