import type { Band, ContractHolder, PilotStage, Side, StakeholderRole } from '@app/scoring';
import type { Plans } from '../plans/plans';
import type { Curve, Phases } from '../story/phases';
import type { Lull, WorkHabits } from '../story/work-calendar';

/*
 * A character is data: who the client is and how it behaves. All days are counted from the handover (negative before it);
 * for a pilot that was never handed over, from the day on which it was planned to be.
 */

export interface Place extends WorkHabits {
  region: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  timeZone: string;
  /** Hours ahead of UTC. Summer time is left out: nothing depends on the hour. */
  utcOffset: number;
  currency: string;
}

export interface PersonPlan {
  name: string;
  side?: Extract<Side, 'client' | 'partner'>;
  /** Sent with each role. */
  department?: string;
  roles?: readonly RolePlan[];
  /** From a day on: working days between emails that they start (null: none), and the chance that they answer a request. */
  talk: readonly (readonly [from: number, writesEvery: number | null, answers: number])[];
  /** The day on which they leave: emails bounce from then on. The vendor learns of it some days later. */
  leaves?: number;
  /** Another address that they also use from a day on, for this share of their emails. */
  secondAddress?: { address: string; from: number; share: number };
  /** Automatic replies to every request from a day on; `marked` if the mailbox marks them as automatic. */
  machineAnswers?: Phases<'marked' | 'unmarked' | null>;
}

export interface RolePlan {
  role: StakeholderRole;
  from: number;
  /** The day on which the role is recorded as vacant. */
  until?: number;
  reason?: string;
  trained?: boolean;
}

export interface MeetingPlan {
  key: string;
  /** Days between two meetings; null: no more meetings. */
  every: Phases<number | null>;
  with: readonly [string, ...string[]];
  /** Chance that the client accepts and comes. */
  attends: Phases<number>;
  /** Chance that it is moved to a later day. */
  moves?: Phases<number>;
  /** Chance that we do not come. */
  missedByUs?: Phases<number>;
  side?: Side;
}

export interface FleetPlan {
  devices: Curve;
  /** Share of the activated devices that report. */
  reporting: Curve;
  /** Share that reports in the dormant months. */
  asleep?: number;
  intervalMinutes: number;
}

/** Another pilot of the same client: people, talk and contracts are the client's, devices and handover its own. */
export interface SecondPilotPlan {
  key: string;
  name: string;
  plannedDevices: number;
  startsOn: number;
  handedOverOn: number;
  fleet: FleetPlan;
}

export interface UsePlan {
  /** The person; if missing, a system that uses the API every day. */
  person?: string;
  via: 'portal' | 'app' | 'api';
  daysPerWeek: Curve;
  actions: number;
}

export interface NextStepPlan {
  on: number;
  dueIn: number;
  what: string;
  with: string;
}

/** A yearly agreed quiet: `MM-DD` dates, and the day on which it becomes known. */
export interface QuietPlan {
  from: string;
  until: string;
  known: string;
  reason: string;
}

/** Stories are written up to this day after the handover. */
export const WRITTEN_UNTIL = 400;

export const EXPECTED_DAYS = [30, 90, 150, 180, 365] as const;
export type ExpectedDay = (typeof EXPECTED_DAYS)[number];

/** A client and its story: everything that the streams simulate. */
export interface Plot {
  key: string;
  name: string;
  place: Place;
  /** The client's own lulls beside those of its place. */
  lulls?: readonly Lull[];
  /** Whole units of the place's currency a year. */
  annualValue: number;
  potential: number;
  contractModel: string;
  /** The day of the next renewal. */
  renewsOn: number;
  csm: string;
  ae: string;
  partner?: string;
  operatedBy?: Side;
  contractHeldBy?: ContractHolder;
  neverHandedOver?: boolean;
  /** Days that the pilot ran before the handover. */
  pilotDays: number;
  pilot: {
    key: string;
    name: string;
    plannedDevices: number;
    dormantMonths?: readonly number[];
    stages: Phases<PilotStage>;
  };
  people: readonly [PersonPlan, ...PersonPlan[]];
  /** Working days between our requests to the client; null: we send none. */
  asks: Phases<number | null>;
  /** Working days between our requests to the partner. */
  partnerAsks?: Phases<number | null>;
  /** Chance that we reply to an email from the client. */
  weAnswer?: Phases<number>;
  meetings: readonly MeetingPlan[];
  fleet: FleetPlan;
  use: readonly UsePlan[];
  nextSteps?: readonly NextStepPlan[];
  quiet?: readonly QuietPlan[];
  secondPilot?: SecondPilotPlan;
  /** Working days between emails from a shared mailbox, which name no person. */
  sharedMailbox?: Phases<number | null>;
  /** Everything apart from emails, meetings and devices. */
  plans: Plans;
}

/** A client of the demo portfolio. */
export interface Character extends Plot {
  family: string;
  /** The client in one line. */
  sentence: string;
  /** Days from the handover, or the planned one, to `now`. */
  handedOverAgo: number;
  /** The band that a head of customer success would choose on these days without looking at any score. */
  expected: Record<ExpectedDay, readonly Band[]>;
  /** The day on which the pilot counts as stalled. */
  stallsOn?: number;
  /** Looks worrying but is healthy: must never raise an alarm. */
  trap?: boolean;
}
