import type { Part, TopicFacts } from './part';

type RingsOf<T extends keyof TopicFacts> = TopicFacts[T] extends { evidence: infer E }
  ? E extends readonly string[]
    ? T
    : `${T}.${keyof E & string}`
  : never;

/** The topics whose facts keep the ids of their signals, oldest first: `rollout`, or `talk.asks` where a topic keeps several lists. */
export type EvidenceTopic = { [T in keyof TopicFacts]: RingsOf<T> }[keyof TopicFacts];

const MOST_EVIDENCE = 16;

/**
 * Ids of the signals behind something: all of `counted`, which its sentence counts or dates, then others of its topics, newest first in
 * each, up to 16.
 */
export function evidenceOf({ part }: { part: Part }, topics: readonly EvidenceTopic[], counted: readonly string[] = []): string[] {
  const ids = [...new Set(counted)];
  for (const topic of topics) {
    const ring = ringOf(part, topic);
    for (let i = ring.length - 1; i >= 0 && ids.length < MOST_EVIDENCE; i--) if (!ids.includes(ring[i]!)) ids.push(ring[i]!);
  }
  return ids;
}

function ringOf(part: Part, topic: EvidenceTopic): readonly string[] {
  const [slice, ring] = topic.split('.') as [keyof TopicFacts, string?];
  const { evidence } = part[slice] as { evidence: readonly string[] | Readonly<Record<string, readonly string[]>> };
  return ring === undefined ? (evidence as readonly string[]) : (evidence as Readonly<Record<string, readonly string[]>>)[ring]!;
}
