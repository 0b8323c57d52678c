import type { TopicFold } from '../definitions';
import { remember } from '../../facts/ring';
import type { Part } from '../../facts/part';
import type { SignalOf } from '../../signals/signal';

const KEPT_TOPICS = 32;

const KEPT_PER_TOPIC = 4;

/** The latest showing of a person in a topic holds; the best four of a topic are kept. */
export function foldKnowledge(part: Part, signal: SignalOf<'knowledge.shown'>): void {
  const { topic, level, side = 'client' } = signal.data;
  const { person } = signal;
  if (person === undefined) return;
  const known = Object.hasOwn(part.knowledge.topics, topic) ? (part.knowledge.topics[topic] ?? []) : [];
  if (known.length === 0 && Object.keys(part.knowledge.topics).length >= KEPT_TOPICS) return;
  part.knowledge.topics[topic] = [...known.filter((other) => other.person !== person), { person, side, level, at: signal.occurredAt }]
    .sort((a, b) => b.level - a.level || b.at - a.at || (a.person < b.person ? -1 : 1))
    .slice(0, KEPT_PER_TOPIC);
  remember(part.knowledge.evidence, signal.signalId);
}

export const knowledgeFold = {
  version: 1,
  writes: ['knowledge'],
  reads: [],
  kinds: { 'knowledge.shown': foldKnowledge },
} as const satisfies TopicFold;
