import type { Moment } from '../../vocabulary/vocabulary';

export interface PromiseFacts {
  promise: string;
  what: string | null;
  contractual: boolean;
  madeAt: Moment;
  dueDay: number | null;
  brokenAt: Moment | null;
}
