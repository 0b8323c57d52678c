import type { TopicDefinition } from '../definitions';
import { staffCauses } from './staff.cause';
import { newStaffFacts } from './staff.facts';
import { staffFold } from './staff.fold';
import { staffReadings } from './staff.measure';
import { staffSignals } from './staff.signals';

export const staff = {
  signals: staffSignals,
  facts: newStaffFacts,
  fold: staffFold,
  readings: staffReadings,
  causes: staffCauses,
} as const satisfies TopicDefinition;
