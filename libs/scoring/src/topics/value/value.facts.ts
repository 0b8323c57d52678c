import type { Moment } from '../../vocabulary/vocabulary';

export interface Claim {
  claim: string;
  what: string | null;
  at: Moment;
  acceptedAt: Moment | null;
}

export interface ValueFacts {
  claims: Claim[];
  evidence: string[];
}

declare module '../../facts/part' {
  interface TopicFacts {
    value: ValueFacts;
  }
}

export function newValueFacts(): ValueFacts {
  return { claims: [], evidence: [] };
}
