import type { Moment } from '../../vocabulary/vocabulary';

export interface Claim {
  claim: string;
  what: string | null;
  at: Moment;
  acceptedAt: Moment | null;
}
