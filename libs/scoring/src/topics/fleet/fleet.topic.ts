import type { TopicDefinition } from '../definitions';
import { newFleetFacts } from './fleet.facts';
import { fleetFold } from './fleet.fold';
import { fleetGates } from './fleet.gate';
import { fleetMeasures, fleetReadings } from './fleet.measure';
import { fleetSignals } from './fleet.signals';

export const fleet = {
  signals: fleetSignals,
  facts: newFleetFacts,
  fold: fleetFold,
  readings: fleetReadings,
  measures: fleetMeasures,
  gates: fleetGates,
} as const satisfies TopicDefinition;
