import type { TopicDefinition } from '../definitions';
import { knowledgeCauses } from './knowledge.cause';
import { newKnowledgeFacts } from './knowledge.facts';
import { knowledgeFold } from './knowledge.fold';
import { knowledgeHints, knowledgeMeasures, knowledgeReadings } from './knowledge.measure';
import { knowledgeSignals } from './knowledge.signals';

export const knowledge = {
  signals: knowledgeSignals,
  facts: newKnowledgeFacts,
  fold: knowledgeFold,
  readings: knowledgeReadings,
  measures: knowledgeMeasures,
  causes: knowledgeCauses,
  hints: knowledgeHints,
} as const satisfies TopicDefinition;
