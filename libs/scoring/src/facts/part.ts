import { type Calendar, newCalendar } from '../calendar/calendar';
import type { PersonRhythm, Rhythm } from '../silence/rhythm';
import type { ForwardStep } from '../topics/forward-step/forward-step.facts';
import type { RoleFacts } from '../topics/roles/roles.facts';
import type { Ask } from '../topics/talk/talk.facts';
import type { Moment, PilotStage, Side, StakeholderRole } from '../vocabulary/vocabulary';
import type { Mark } from './mark';
import { push } from './ring';
import { newTally, type Tally } from './tally';
import { newWorkFacts, type WorkFacts } from './work-facts';

export interface Part extends WorkFacts {
  /** The first signal that this part saw. */
  startedAt: Moment | null;
  /** The pilot as last described; null when nobody ever described it. */
  described: {
    stage: PilotStage | null;
    plannedDevices: number | null;
    startedOn: string | null;
    plannedEndOn: string | null;
  } | null;
  /** Since when the stage is one after the handover. */
  operatingSince: Moment | null;
  /** `mark`: counted days through `day`. Only an explicit one (not assumed) is an act of the client. */
  handover: { at: Moment; assumed: boolean; day: number; mark: number } | null;
  calendar: Calendar;
  clocks: { deciders: Rhythm | null; client: Rhythm | null; partner: Rhythm | null };
  /** Own rhythm of each person who ever answered, the 64 latest: who decides may be told later. */
  people: Record<string, PersonRhythm>;
  /** Asks since the last answer of each clock, oldest first. */
  asks: { client: Ask[]; deciders: Ask[]; last: Moment | null; before: Moment | null };
  tallies: { answers: Tally; answered: Tally; use: Tally };
  /** The last three people who answered, latest first. */
  recentPeople: (Mark & { person: string })[];
  meetings: {
    held: Mark | null;
    missed: (Mark & { by: Side }) | null;
    /** `moved`: how often the client put it off. */
    ahead: { meeting: string; startsAt: Moment; accepted: boolean; moved: number }[];
  };
  roles: Partial<Record<StakeholderRole, RoleFacts>>;
  nextSteps: { dueDay: number; what: string; person: string | null }[];
  forward: (Mark & { step: ForwardStep; amount: number | null; what: string | null }) | null;
  fleet: {
    last: (Mark & { total: number; activated: number; reporting: number }) | null;
    /** Share reporting on each of the last days awake, oldest first. */
    shares: [day: number, awake: number, share: number][];
    /** Greatest size seen until that day since the last growth step, a sample every few days, oldest first. */
    sizes: [day: number, size: number][];
    greatest: number;
    /** Since when less than four in five report, while they do. */
    lowSince: Mark | null;
  };
  use: {
    first: Mark | null;
    last: Mark | null;
    byApi: boolean;
    /** People seen in the product, latest first. */
    people: { person: string; firstDay: number; lastDay: number; days: number }[];
  };
  /** Ids of the last signals per topic, oldest first. */
  evidence: Partial<Record<EvidenceTopic, string[]>>;
}

export type EvidenceTopic =
  | 'answers'
  | 'decider-answers'
  | 'asks'
  | 'meetings'
  | 'owner'
  | 'champion'
  | 'handover'
  | 'forward'
  | 'next-steps'
  | 'fleet'
  | 'use'
  | 'operations'
  | 'alarms'
  | 'tickets'
  | 'decisions'
  | 'budget'
  | 'rollout'
  | 'readiness'
  | 'promises'
  | 'value'
  | 'knowledge'
  | 'pulse'
  | 'contract'
  | 'invoices'
  | 'staff';

export function newPart(): Part {
  return {
    startedAt: null,
    described: null,
    operatingSince: null,
    handover: null,
    calendar: newCalendar(),
    clocks: { deciders: null, client: null, partner: null },
    people: {},
    asks: { client: [], deciders: [], last: null, before: null },
    tallies: { answers: newTally(), answered: newTally(), use: newTally() },
    recentPeople: [],
    meetings: { held: null, missed: null, ahead: [] },
    roles: {},
    nextSteps: [],
    forward: null,
    fleet: { last: null, shares: [], sizes: [], greatest: 0, lowSince: null },
    use: { first: null, last: null, byApi: false, people: [] },
    evidence: {},
    ...newWorkFacts(),
  };
}

export function remember(part: Part, topic: EvidenceTopic, signalId: string): void {
  const ring = part.evidence[topic];
  if (ring) push(ring, signalId, 6);
  else part.evidence[topic] = [signalId];
}
