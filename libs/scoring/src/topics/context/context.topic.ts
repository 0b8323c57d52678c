import type { TopicDefinition } from '../definitions';
import { contextCauses } from './context.cause';
import { newContextFacts } from './context.facts';
import { contextFold } from './context.fold';
import { contextGates } from './context.gate';
import { contextHints, contextMeasures, contextReadings } from './context.measure';
import { contextSignals } from './context.signals';

export const context = {
  signals: contextSignals,
  facts: newContextFacts,
  fold: contextFold,
  readings: contextReadings,
  measures: contextMeasures,
  gates: contextGates,
  causes: contextCauses,
  hints: contextHints,
} as const satisfies TopicDefinition;
