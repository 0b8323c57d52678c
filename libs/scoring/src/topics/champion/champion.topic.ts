import type { TopicDefinition } from '../definitions';
import { championCauses } from './champion.cause';
import { championGates } from './champion.gate';
import { championMeasures, championReadings } from './champion.measure';

export const champion = {
  readings: championReadings,
  measures: championMeasures,
  gates: championGates,
  causes: championCauses,
} as const satisfies TopicDefinition;
