import type { TopicDefinition } from '../definitions';
import { newPulseFacts } from './pulse.facts';
import { pulseFold } from './pulse.fold';
import { pulseMeasures, pulseReadings } from './pulse.measure';
import { pulseSignals } from './pulse.signals';

export const pulse = {
  signals: pulseSignals,
  facts: newPulseFacts,
  fold: pulseFold,
  readings: pulseReadings,
  measures: pulseMeasures,
} as const satisfies TopicDefinition;
