import type { Moment } from '../../vocabulary/vocabulary';

export interface HandoverFacts {
  /** `mark`: counted days through `day`. Only a recorded handover (not assumed) is an act of the client. */
  done: { at: Moment; assumed: boolean; day: number; mark: number; signalId: string } | null;
  /** `of`: items on the whole list. */
  list: { of: number | null; states: Record<string, 'done' | 'accepted' | 'waived'>; at: Moment } | null;
  evidence: string[];
}

declare module '../../facts/part' {
  interface TopicFacts {
    handover: HandoverFacts;
  }
}

export function newHandoverFacts(): HandoverFacts {
  return { done: null, list: null, evidence: [] };
}
