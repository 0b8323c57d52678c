import type { TopicDefinition } from '../definitions';
import { newUseFacts } from './use.facts';
import { useFold } from './use.fold';
import { useMeasures, useReadings } from './use.measure';
import { useSignals } from './use.signals';

export const use = {
  signals: useSignals,
  facts: newUseFacts,
  fold: useFold,
  readings: useReadings,
  measures: useMeasures,
} as const satisfies TopicDefinition;
