import type { DayWeights } from '../../calendar/calendar-weights';
import type { Facts } from '../../facts/facts';
import type { Part } from '../../facts/part';
import type { Rhythm } from '../../silence/rhythm';
import type { Signal } from '../../signals/signal';
import type { Corroboration, Silence } from '../../topics/silence/silence.health';
import { explainSilence, usualCalendarDays } from '../../topics/silence/silence.sentence';
import { riskOf, silentDays, unansweredAsks } from '../../topics/silence/silence.state';
import type { Ask } from '../../topics/talk/talk.facts';
import type { Moment } from '../../vocabulary/vocabulary';
import { Folding } from '../fold';
import { mergePeople } from './merged-people';
import { type ScoreOptions, weakestSnapshot } from '../score';

export const CLOCKS = ['deciders', 'client', 'partner'] as const;
export type Clock = (typeof CLOCKS)[number];

/** One clock of a silence at a moment. */
export interface ClockState {
  clock: Clock;
  /** The last reply and the person who gave it, if named. */
  lastAt: Moment;
  lastBy: string | null;
  /** The silence counts from here: the last reply, or the recorded handover after it. */
  since: Moment;
  /** Counted days since then. */
  days: number;
  /** The usual gap in calendar days; null after a single reply. */
  usualDays: number | null;
  risk: number;
}

/** The clocks of the pilot behind the account's health. */
export interface Clocks {
  pilot: string;
  /** The clock that the health's sentence is about; null if nobody ever replied. */
  speaking: 'deciders' | 'client' | null;
  clocks: ClockState[];
  /** How far the silence has gone, and further evidence for it; null and empty if nobody ever replied. */
  level: Silence['level'] | null;
  corroboratedBy: Corroboration[];
  /** A future meeting that the client accepted: until then a silence raises no alarm. */
  heldUntil: Moment | null;
  /** Requests on the speaking clock that are overdue for a reply, oldest first. */
  unanswered: Ask[];
  /** Agreed quiet, as inclusive days since 1970. */
  quiets: readonly (readonly [from: number, until: number])[];
}

/** The clocks at `t`, from the same facts and by the same cards as the health at `t`. Throws when the facts were folded past `t`. */
export function clocksAt(facts: Facts, t: Moment, options: ScoreOptions = {}): Clocks {
  const snapshot = weakestSnapshot(facts, t, options);
  const { part, silence, model } = snapshot;
  const clocks = CLOCKS.flatMap((clock): ClockState[] => {
    const rhythm = part.silence.clocks[clock];
    if (!rhythm) return [];
    const days = silentDays(snapshot, rhythm);
    return [
      {
        clock,
        lastAt: rhythm.at,
        lastBy: rhythm.by,
        since: rhythm.since,
        days,
        usualDays: usualCalendarDays(part, rhythm),
        risk: riskOf(model, rhythm, days, t),
      },
    ];
  });
  const explained = explainSilence(snapshot);
  return {
    pilot: snapshot.pilot,
    speaking: silence?.clock ?? null,
    clocks,
    level: explained?.level ?? null,
    corroboratedBy: explained?.corroboratedBy ?? [],
    heldUntil: silence?.heldUntil ?? null,
    unanswered: silence ? unansweredAsks(part, silence.clock, t) : [],
    quiets: part.calendar.quiets,
  };
}

/** One reply, and the clocks that it stopped. */
export interface Reply {
  signalId: string;
  at: Moment;
  person: string | null;
  clocks: Clock[];
}

/**
 * Finds every reply in an account's signals (in fold order), as the fold counts them for one pilot, with the clocks that it stopped.
 * Log-ins and other activity are not replies. The pilot `main` stands for an account without pilots.
 */
export function repliesOf(signals: readonly Signal[], pilot: string, calendar: DayWeights | null = null): Reply[] {
  const own = mergePeople(signals).filter((signal) => signal.pilot === undefined || signal.pilot === pilot);
  const folding = new Folding(own, calendar);
  const replies: Reply[] = [];
  let before = moments(undefined);
  for (const signal of own) {
    const part = partOf(folding.through(signal), pilot);
    const now = moments(part);
    const clocks = CLOCKS.filter((clock) => now[clock] !== before[clock] && isReply(part, clock, signal));
    if (clocks.length > 0) replies.push({ signalId: signal.signalId, at: signal.occurredAt, person: signal.person ?? null, clocks });
    before = now;
  }
  return replies;
}

/** The facts of a pilot, or those of the account before it has that pilot. */
export function partOf({ account, pilots }: Facts, pilot: string): Part | undefined {
  return (Object.hasOwn(pilots, pilot) ? pilots[pilot] : undefined) ?? account ?? undefined;
}

/** The signal that each clock last moved on. */
function moments(part: Part | undefined): Record<Clock, string> {
  const of = (rhythm: Rhythm | null | undefined): string => (rhythm ? `${rhythm.at} ${rhythm.gaps} ${rhythm.by ?? ''}` : '');
  const clocks = part?.silence.clocks;
  return { deciders: of(clocks?.deciders), client: of(clocks?.client), partner: of(clocks?.partner) };
}

function isReply(part: Part | undefined, clock: Clock, { signalId, occurredAt, kind }: Signal): boolean {
  if (!part) return false;
  if (clock === 'partner') return part.silence.clocks.partner?.at === occurredAt;
  if (kind === 'stakeholder.assigned' || kind === 'pilot.handed-over') return false;
  const { answers, deciderAnswers } = part.talk.evidence;
  return (clock === 'deciders' ? deciderAnswers : answers).at(-1) === signalId;
}
