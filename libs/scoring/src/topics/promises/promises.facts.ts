import type { Moment } from '../../vocabulary/vocabulary';

export interface PromiseFacts {
  promise: string;
  what: string | null;
  contractual: boolean;
  madeAt: Moment;
  dueDay: number | null;
  brokenAt: Moment | null;
}

export interface PromisesFacts {
  /** Open and broken ones. */
  open: PromiseFacts[];
  /** When we last kept one. */
  settled: Moment | null;
  evidence: string[];
}

declare module '../../facts/part' {
  interface TopicFacts {
    promises: PromisesFacts;
  }
}

export function newPromisesFacts(): PromisesFacts {
  return { open: [], settled: null, evidence: [] };
}
