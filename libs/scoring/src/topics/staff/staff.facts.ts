import type { Moment } from '../../vocabulary/vocabulary';

export interface StaffFacts {
  /** The last change among our own people for the account. */
  lastChange: { role: 'csm' | 'ae' | 'engineer'; at: Moment; to: string | null; from: string | null } | null;
  evidence: string[];
}

declare module '../../facts/part' {
  interface TopicFacts {
    staff: StaffFacts;
  }
}

export function newStaffFacts(): StaffFacts {
  return { lastChange: null, evidence: [] };
}
