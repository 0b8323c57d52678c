import type { TopicDefinition } from '../definitions';
import { staffCauses } from './staff.cause';
import { staffGates, staffHints } from './staff.gate';
import { newStaffFacts } from './staff.facts';
import { staffFold } from './staff.fold';
import { staffReadings } from './staff.measure';
import { staffSignals } from './staff.signals';

export const staff = {
  signals: staffSignals,
  facts: newStaffFacts,
  fold: staffFold,
  readings: staffReadings,
  gates: staffGates,
  causes: staffCauses,
  hints: staffHints,
} as const satisfies TopicDefinition;
