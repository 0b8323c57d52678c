import type { Mark } from '../../facts/mark';
import { newTally, type Tally } from '../../facts/tally';

export interface AlarmsFacts {
  last: Mark | null;
  raised: Tally;
  handled: Tally;
  evidence: string[];
}

declare module '../../facts/part' {
  interface TopicFacts {
    alarms: AlarmsFacts;
  }
}

export function newAlarmsFacts(): AlarmsFacts {
  return { last: null, raised: newTally(), handled: newTally(), evidence: [] };
}
