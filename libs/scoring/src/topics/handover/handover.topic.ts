import type { TopicDefinition } from '../definitions';
import { newHandoverFacts } from './handover.facts';
import { handoverFold } from './handover.fold';
import { handoverGates } from './handover.gate';
import { handoverHints, handoverMeasures, handoverReadings } from './handover.measure';
import { handoverSignals } from './handover.signals';

export const handover = {
  signals: handoverSignals,
  facts: newHandoverFacts,
  fold: handoverFold,
  readings: handoverReadings,
  measures: handoverMeasures,
  gates: handoverGates,
  hints: handoverHints,
} as const satisfies TopicDefinition;
