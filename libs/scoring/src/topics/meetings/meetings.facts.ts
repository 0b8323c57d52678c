import type { Mark } from '../../facts/mark';
import type { Moment, Side } from '../../vocabulary/vocabulary';

export interface MeetingsFacts {
  held: Mark | null;
  missed: (Mark & { by: Side; signalId: string }) | null;
  /** `moved`: how often the client postponed it. */
  ahead: { meeting: string; startsAt: Moment; accepted: boolean; moved: number }[];
  evidence: string[];
}

declare module '../../facts/part' {
  interface TopicFacts {
    meetings: MeetingsFacts;
  }
}

export function newMeetingsFacts(): MeetingsFacts {
  return { held: null, missed: null, ahead: [], evidence: [] };
}
