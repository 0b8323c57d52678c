import type { Mark } from '../../facts/mark';
import { newTally, type Tally } from '../../facts/tally';
import type { Moment } from '../../vocabulary/vocabulary';

export interface UseFacts {
  first: Mark | null;
  last: Mark | null;
  byApi: boolean;
  /** People seen in the product, latest first. */
  people: { person: string; firstDay: number; lastDay: number; lastAt: Moment; days: number }[];
  /** Active days of people and systems. */
  tally: Tally;
  evidence: string[];
}

declare module '../../facts/part' {
  interface TopicFacts {
    use: UseFacts;
  }
}

export function newUseFacts(): UseFacts {
  return { first: null, last: null, byApi: false, people: [], tally: newTally(), evidence: [] };
}
