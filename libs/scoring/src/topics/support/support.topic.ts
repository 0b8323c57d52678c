import type { TopicDefinition } from '../definitions';
import { newSupportFacts } from './support.facts';
import { supportFold } from './support.fold';
import { supportGates } from './support.gate';
import { supportHints, supportMeasures, supportReadings } from './support.measure';
import { supportSignals } from './support.signals';
import { supportCauses } from './technical.cause';

export const support = {
  signals: supportSignals,
  facts: newSupportFacts,
  fold: supportFold,
  readings: supportReadings,
  measures: supportMeasures,
  gates: supportGates,
  causes: supportCauses,
  hints: supportHints,
} as const satisfies TopicDefinition;
