import type { Mark } from '../../facts/mark';
import { newTally, type Tally } from '../../facts/tally';

/** Operating actions of everybody, of the client's people and of the partner's. */
export interface OperationsFacts {
  last: Mark | null;
  all: Tally;
  client: Tally;
  partner: Tally;
  evidence: string[];
}

declare module '../../facts/part' {
  interface TopicFacts {
    operations: OperationsFacts;
  }
}

export function newOperationsFacts(): OperationsFacts {
  return { last: null, all: newTally(), client: newTally(), partner: newTally(), evidence: [] };
}
