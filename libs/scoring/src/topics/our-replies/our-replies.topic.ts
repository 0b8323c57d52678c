import type { TopicDefinition } from '../definitions';
import { newOurRepliesFacts } from './our-replies.facts';
import { ourRepliesFold } from './our-replies.fold';
import { ourRepliesGates } from './our-replies.gate';
import { ourRepliesHints, ourRepliesMeasures, ourRepliesReadings } from './our-replies.measure';

export const ourReplies = {
  facts: newOurRepliesFacts,
  fold: ourRepliesFold,
  readings: ourRepliesReadings,
  measures: ourRepliesMeasures,
  gates: ourRepliesGates,
  hints: ourRepliesHints,
} as const satisfies TopicDefinition;
