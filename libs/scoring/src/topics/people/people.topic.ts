import type { TopicDefinition } from '../definitions';
import { peopleSignals } from './people.signals';

export const people = {
  signals: peopleSignals,
  // Merged people are resolved before any signal is folded, so there is nothing left to fold.
  fold: { version: 1, writes: [], reads: [], kinds: { 'person.merged': () => undefined } },
} as const satisfies TopicDefinition;
