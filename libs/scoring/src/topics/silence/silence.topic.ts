import type { TopicDefinition } from '../definitions';
import { newSilenceFacts } from './silence.facts';
import { silenceGates } from './silence.gate';
import { silenceMeasures, silenceReadings } from './silence.measure';

export const silence = {
  facts: newSilenceFacts,
  readings: silenceReadings,
  measures: silenceMeasures,
  gates: silenceGates,
} as const satisfies TopicDefinition;
