import type { Moment } from '../../vocabulary/vocabulary';

export interface StaffFacts {
  /** The last change among our own people for the account. */
  lastChange: { role: 'csm' | 'ae' | 'engineer'; at: Moment; to: string | null; from: string | null } | null;
  /** Since nobody on our side looks after the client; null while somebody does, or nothing was recorded. */
  csmVacantSince: Moment | null;
  evidence: string[];
}

declare module '../../facts/part' {
  interface TopicFacts {
    staff: StaffFacts;
  }
}

export function newStaffFacts(): StaffFacts {
  return { lastChange: null, csmVacantSince: null, evidence: [] };
}
