import type { TopicDefinition } from '../definitions';
import { partnerCauses } from './partner.cause';
import { partnerGates } from './partner.gate';
import { partnerHints, partnerMeasures, partnerReadings } from './partner.measure';

export const partner = {
  readings: partnerReadings,
  measures: partnerMeasures,
  gates: partnerGates,
  causes: partnerCauses,
  hints: partnerHints,
} as const satisfies TopicDefinition;
