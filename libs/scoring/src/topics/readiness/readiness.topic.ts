import type { TopicDefinition } from '../definitions';
import { readinessCauses } from './readiness.cause';
import { newReadinessFacts } from './readiness.facts';
import { readinessFold } from './readiness.fold';
import { readinessHints, readinessMeasures, readinessReadings } from './readiness.measure';
import { readinessSignals } from './readiness.signals';

export const readiness = {
  signals: readinessSignals,
  facts: newReadinessFacts,
  fold: readinessFold,
  readings: readinessReadings,
  measures: readinessMeasures,
  causes: readinessCauses,
  hints: readinessHints,
} as const satisfies TopicDefinition;
