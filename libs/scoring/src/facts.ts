import { DECIDER_ROLES, type Moment, type PilotStage, type Side, type StakeholderRole } from './signal';
import type { Calendar } from './calendar';
import type { PersonRhythm, Rhythm } from './rhythm';
import type { Tally } from './tally';
import { newCalendar } from './calendar';
import { newWorkFacts, type Mark, type WorkFacts } from './facts-of-work';
import { newTally } from './tally';

/**
 * Facts are plain JSON: what of an account's past can still move a score. They grow with people, pilots and agreements,
 * not with age: every list is a ring. Days are whole UTC days since 1970; `awake` is a position on the calendar's count
 * of days outside agreed quiet and dormancy, so that nothing ages while both sides sleep.
 */
export interface Facts {
  foldVersion: number;
  /** The last folded signal; only later ones can follow. */
  last: { occurredAt: Moment; signalId: string } | null;
  /**
   * What belongs to the account: signals without a pilot. The assumed pilot `main` while there is no other. Null once there is one, as every
   * pilot knows it too: it would be two fifths of all facts, kept for another pilot that rarely comes.
   */
  account: Part | null;
  /** Per pilot: the account-wide signals and its own. */
  pilots: Record<string, Part>;
}

/** Another version of stored facts is folded anew. */
export const FOLD_VERSION = 6;

export interface Ask {
  at: Moment;
  channel: string | null;
  person: string | null;
}

/** Unanswered asks that are remembered, of each clock. */
export const KEPT_ASKS = 16;

export interface RoleFacts {
  holders: { person: string; since: Moment; trained: boolean }[];
  /** Set while nobody holds the role after somebody did, or after it was said to be empty. */
  vacant: Mark | null;
  /** Who left last. */
  former: string | null;
}

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

/** What moves a pilot towards scale. */
export type ForwardStep = 'handover' | 'stage' | 'devices' | 'order' | 'budget' | 'decision' | 'department' | 'value' | 'contract';

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

/** Facts of an account of which nothing is known. */
export function emptyFacts(): Facts {
  return { foldVersion: FOLD_VERSION, last: null, account: newPart(), pilots: {} };
}

/** Adds to the end of a ring and drops what is too old. */
export function push<T>(ring: T[], item: T, size: number): void {
  ring.push(item);
  while (ring.length > size) ring.shift();
}

export function remember(part: Part, topic: EvidenceTopic, signalId: string): void {
  const ring = part.evidence[topic];
  if (ring) push(ring, signalId, 6);
  else part.evidence[topic] = [signalId];
}

/** Whether a person holds a role that decides. */
export function isDecider(part: Part, person: string): boolean {
  for (const role of DECIDER_ROLES) {
    const holders = part.roles[role]?.holders;
    if (holders) for (const holder of holders) if (holder.person === person) return true;
  }
  return false;
}

/** A step towards scale: it ends every stretch in which nothing moved. */
export function stepForward(
  part: Part,
  step: ForwardStep,
  signal: { occurredAt: Moment; signalId: string },
  awake: number,
  told: { amount?: number | null; what?: string | null } = {},
): void {
  part.forward = { step, at: signal.occurredAt, awake, amount: told.amount ?? null, what: told.what ?? null };
  remember(part, 'forward', signal.signalId);
}
