import type { Corroboration } from './silence.health';
import type { Part } from '../../facts/part';
import { fixedHazard, hazard, type SilenceWeights } from '../../silence/hazard';
import type { Rhythm } from '../../silence/rhythm';
import { DAY, type Moment, type StakeholderRole } from '../../vocabulary/vocabulary';
import type { Ask } from '../talk/talk.facts';
import { useRatio } from '../use/use-ratio';
import type { Stops } from '../../feeds/stops';
import { countsBetween } from '../../calendar/calendar';

/** Thresholds of section 9: a line in the digest, a task if corroborated, dark. */
export const DIGEST_RISK = 0.25;

export const TASK_RISK = 0.45;

export const DARK_RISK = 0.7;

/** An ask may wait this long before it counts as unanswered. */
export const PATIENCE = 3 * DAY;

const USE_DOWN = 0.5;

/** How the risk of a silence is computed: the fixed formula, or a learned hazard. */
export type SilenceModel = 'silence-0' | SilenceWeights;

/** What the days of a silence are counted from. */
interface Counted {
  part: Part;
  /** Counted days through the last finished day. */
  counted: number;
  stops: Stops;
}

/** The silence of one held decision-maker role: its most active holder's. */
export interface RoleSilence {
  role: StakeholderRole;
  person: string;
  /** The last reply, the handover after it, or our first request to somebody who never replied. */
  since: Moment;
  hasReplied: boolean;
  /** Unanswered requests to this person that have waited long enough, three at most. */
  unanswered: number;
  risk: number;
  /** The risk, less where this role has nothing to decide now, or while a partner runs the system and replies. */
  weighted: number;
}

/** The silence at one moment, in numbers. */
export interface SilenceState {
  clock: 'deciders' | 'client';
  rhythm: Rhythm;
  /** Counted days since the last answer. */
  days: number;
  risk: number;
  heldUntil: Moment | null;
}

/**
 * The deciders' clock once one of them has answered by name, else the client's. It never falls back, also when the last
 * decider leaves: so the risk can only grow until somebody answers. Null when nobody ever answered.
 */
export function silenceAt(at: Counted & { t: Moment; model: SilenceModel }): SilenceState | null {
  const { part, t, model } = at;
  const rhythm = part.silence.clocks.deciders ?? part.silence.clocks.client;
  if (!rhythm) return null;
  const days = silentDays(at, rhythm);
  return {
    clock: part.silence.clocks.deciders ? 'deciders' : 'client',
    rhythm,
    days,
    risk: riskOf(model, rhythm, days, t),
    heldUntil: heldUntil(part, t),
  };
}

/** Counted days since the last reply on a clock, without those on which no mail could arrive. */
export function silentDays({ part, counted, stops }: Counted, rhythm: Rhythm): number {
  let days = counted - rhythm.mark;
  for (const [from, until] of stops.lostDays) {
    if (until >= rhythm.day) days -= countsBetween(part.calendar, Math.max(from - 1, rhythm.day), until).counted;
  }
  return Math.max(0, days);
}

/** The risk of one clock, 0–1. */
export function riskOf(model: SilenceModel, rhythm: Rhythm, days: number, t: Moment): number {
  return model === 'silence-0' ? fixedHazard(days, rhythm.usual) : hazard(model, rhythm.seen, days, unansweredIn(rhythm, t));
}

/** Asks since the last answer that have waited long enough; it only grows until the next one. */
export function unansweredIn(rhythm: Rhythm, t: Moment): number {
  let count = 0;
  for (const at of rhythm.asked) if (t - at >= PATIENCE) count++;
  return count;
}

/** The next meeting ahead that the client accepted. */
function heldUntil(part: Part, t: Moment): Moment | null {
  let next: Moment | null = null;
  for (const meeting of part.meetings.ahead) {
    if (meeting.accepted && meeting.startsAt > t && (next === null || meeting.startsAt < next)) next = meeting.startsAt;
  }
  return next;
}

/** Asks of the speaking clock that have waited long enough. */
export function unansweredAsks(part: Part, clock: 'deciders' | 'client', t: Moment): Ask[] {
  return part.talk.asks[clock].filter((ask) => t - ask.at >= PATIENCE);
}

/** Their number, without a list: for the numbers alone. */
export function countUnanswered(part: Part, clock: 'deciders' | 'client', t: Moment): number {
  let count = 0;
  for (const ask of part.talk.asks[clock]) if (t - ask.at >= PATIENCE) count++;
  return count;
}

/** Evidence beside the days that the silence is real. */
export function corroborationOf(part: Part, silence: SilenceState, t: Moment, awake: number): Corroboration[] {
  const found: Corroboration[] = [];
  const { missed } = part.meetings;
  if (countUnanswered(part, silence.clock, t) > 0) found.push('unanswered-ask');
  if (missed && missed.by === 'client' && missed.at > silence.rhythm.since) found.push('missed-meeting');
  if (part.roles.held.champion?.vacant) found.push('champion-gone');
  const use = useRatio(part, awake);
  if (use !== null && use < USE_DOWN) found.push('use-down');
  return found;
}
