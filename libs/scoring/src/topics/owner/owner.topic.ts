import type { TopicDefinition } from '../definitions';
import { ownerCauses } from './owner.cause';
import { ownerGates } from './owner.gate';
import { ownerMeasures, ownerReadings } from './owner.measure';

export const owner = {
  readings: ownerReadings,
  measures: ownerMeasures,
  gates: ownerGates,
  causes: ownerCauses,
} as const satisfies TopicDefinition;
