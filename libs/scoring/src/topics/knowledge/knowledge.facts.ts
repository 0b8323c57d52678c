import type { Moment, Side } from '../../vocabulary/vocabulary';

export interface KnowledgeFacts {
  /** People and their level (0–4) per topic, best first. */
  topics: Record<string, { person: string; side: Side; level: number; at: Moment }[]>;
  evidence: string[];
}

declare module '../../facts/part' {
  interface TopicFacts {
    knowledge: KnowledgeFacts;
  }
}

export function newKnowledgeFacts(): KnowledgeFacts {
  return { topics: {}, evidence: [] };
}
