import type { EvidenceTopic } from './part';
import type { Instant } from './snapshot';

const MOST_EVIDENCE = 16;

/** Ids of the signals behind some topics, newest first in each. */
export function evidenceOf({ part }: Instant, topics: readonly EvidenceTopic[]): string[] {
  const ids: string[] = [];
  for (const topic of topics) {
    const ring = part.evidence[topic] ?? [];
    for (let i = ring.length - 1; i >= 0 && ids.length < MOST_EVIDENCE; i--) if (!ids.includes(ring[i]!)) ids.push(ring[i]!);
  }
  return ids;
}
