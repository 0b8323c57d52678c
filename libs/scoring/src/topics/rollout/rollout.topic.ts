import type { TopicDefinition } from '../definitions';
import { newRolloutFacts } from './rollout.facts';
import { rolloutFold } from './rollout.fold';
import { rolloutHints, rolloutMeasures, rolloutReadings } from './rollout.measure';
import { rolloutSignals } from './rollout.signals';

export const rollout = {
  signals: rolloutSignals,
  facts: newRolloutFacts,
  fold: rolloutFold,
  readings: rolloutReadings,
  measures: rolloutMeasures,
  hints: rolloutHints,
} as const satisfies TopicDefinition;
