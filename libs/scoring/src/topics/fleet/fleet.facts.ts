import type { Mark } from '../../facts/mark';
import type { Moment } from '../../vocabulary/vocabulary';

export interface FleetFacts {
  last: (Mark & { total: number; activated: number; reporting: number }) | null;
  /** The last report of a day awake, whose numbers are the ones that count. */
  awake: { at: Moment; reporting: number; expected: number; signalId: string } | null;
  /** Share reporting on each of the last days awake, oldest first. */
  shares: [day: number, awake: number, share: number][];
  /** Greatest size until that day since the last growth step, sampled every few days, oldest first. */
  sizes: [day: number, size: number][];
  greatest: number;
  /** Start of the present stretch with less than four in five reporting. */
  lowSince: Mark | null;
  evidence: string[];
}

declare module '../../facts/part' {
  interface TopicFacts {
    fleet: FleetFacts;
  }
}

export function newFleetFacts(): FleetFacts {
  return { last: null, awake: null, shares: [], sizes: [], greatest: 0, lowSince: null, evidence: [] };
}
