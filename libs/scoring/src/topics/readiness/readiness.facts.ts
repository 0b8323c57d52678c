import type { Answer } from '../../facts/mark';
import type { ReadinessDimension } from '../../vocabulary/vocabulary';

export interface ReadinessFacts {
  /** The last answer of each side, level 0–4. */
  answers: Partial<Record<ReadinessDimension, { client: Answer | null; vendor: Answer | null }>>;
  evidence: string[];
}

declare module '../../facts/part' {
  interface TopicFacts {
    readiness: ReadinessFacts;
  }
}

export function newReadinessFacts(): ReadinessFacts {
  return { answers: {}, evidence: [] };
}
