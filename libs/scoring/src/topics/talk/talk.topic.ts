import type { TopicDefinition } from '../definitions';
import { newTalkFacts } from './talk.facts';
import { talkFold } from './talk.fold';
import { talkMeasures, talkReadings } from './talk.measure';
import { talkSignals } from './talk.signals';

export const talk = {
  signals: talkSignals,
  facts: newTalkFacts,
  fold: talkFold,
  readings: talkReadings,
  measures: talkMeasures,
} as const satisfies TopicDefinition;
