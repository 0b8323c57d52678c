import type { TopicDefinition } from '../definitions';
import { decisionsCauses } from './decisions.cause';
import { newDecisionsFacts } from './decisions.facts';
import { decisionsFold } from './decisions.fold';
import { decisionsHints, decisionsMeasures, decisionsReadings } from './decisions.measure';
import { decisionsSignals } from './decisions.signals';

export const decisions = {
  signals: decisionsSignals,
  facts: newDecisionsFacts,
  fold: decisionsFold,
  readings: decisionsReadings,
  measures: decisionsMeasures,
  causes: decisionsCauses,
  hints: decisionsHints,
} as const satisfies TopicDefinition;
