import type { Flag, IsoDate, NoParams, PersonId, QuestionParams } from '../../explanations/param-values';
import { explain } from '../../explanations/explain';
import type { Silence } from './silence.health';
import type { Part } from '../../facts/part';
import type { Snapshot } from '../snapshot';
import { evidenceOf } from '../../facts/evidence';
import type { Rhythm } from '../../silence/rhythm';
import type { Explanation } from '../../explanations/explanation';
import type { MeetingsFacts } from '../meetings/meetings.facts';
import { type Ask, KEPT_ASKS, signalsOf } from '../talk/talk.facts';
import { corroborationOf, countUnanswered, DARK_RISK, DIGEST_RISK, type SilenceState, TASK_RISK, unansweredAsks } from './silence.state';

/** A silence: whose, since when, compared with what, and what we tried meanwhile. */
export interface SilenceParams {
  clock: 'deciders' | 'client';
  since: IsoDate;
  /** 1: the clock restarted at the handover. */
  sinceHandover: Flag;
  /** The usual gap in calendar days; null after a single reply. */
  everyDays: number | null;
  days: number;
  /** The person who replied last. */
  person: PersonId | null;
  /** 0: none of our messages is recorded. */
  asked: Flag;
  missedOn: IsoDate | null;
  /** Unanswered, by channel. */
  mails: number;
  calls: number;
  messages: number;
  /** 1: there may be more unanswered ones than are kept. */
  orMore: Flag;
}

/** How somebody who is still around was last seen: by log-ins, or by replies. */
export type StillActive = 'daily' | 'weekly' | 'sometimes' | 'answers';

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    'silence.answering': SilenceParams;
    'silence.quiet': SilenceParams;
    'silence.held': SilenceParams & { meetingOn: IsoDate };
    'silence.unknown': NoParams;
    'hint.ask-active-person': { person: PersonId; often: StillActive; former: PersonId | null };
    'hint.ask-partner': { person: PersonId | null; on: IsoDate };
    'hint.call': { person: PersonId | null };
    /** `told: 1` where the sentence before says already when we last asked. */
    'hint.ask-now': { person: PersonId | null; lastAskOn: IsoDate | null; told?: Flag };
    'hint.wait-for-meeting': { on: IsoDate };
    'missing.answers': QuestionParams;
  }
}

/** The replies before it. Requests are those that the sentence counts, and no others. */
export const SILENCE_EVIDENCE = ['talk.deciderAnswers', 'talk.answers'] as const;

/** The silence of a pilot with what speaks for it and what is to be done. */
export function explainSilence(snapshot: Snapshot): Silence | null {
  const { silence, part, t } = snapshot;
  if (!silence) return null;
  const { clock, rhythm, days, risk, heldUntil } = silence;
  const corroboratedBy = corroborationOf(part, silence, t, snapshot.awake);
  const level = levelOf(risk, corroboratedBy.length > 0);
  return {
    risk,
    days,
    usualDays: rhythm.usual,
    clock,
    standsIn: clock === 'client',
    since: rhythm.since,
    lastBy: rhythm.by,
    corroboratedBy,
    level,
    alarm: isAlarm(snapshot),
    heldUntil,
    unansweredAsks: unansweredAsks(part, clock, t).length,
    lastAskAt: part.talk.asks.last,
    sentence: silenceSentence(snapshot),
    evidence: evidenceOf(snapshot, SILENCE_EVIDENCE, countedInSilence(snapshot)),
  };
}

/** A person has to act: the level is task or dark, after a handover, and no accepted meeting is ahead. */
function isAlarm(snapshot: Snapshot): boolean {
  return alarmOf(snapshot) !== null;
}

/** The parts of an alarm that time alone can change; equal values mean nothing new to report. Null without an alarm. */
export function alarmOf({ pilot, silence, isHandedOver, part, t, awake, frozen }: Snapshot): string | null {
  if (!silence || frozen?.has('silence') || silence.risk < TASK_RISK || !isHandedOver || silence.heldUntil !== null) return null;
  const corroboratedBy = corroborationOf(part, silence, t, awake);
  return corroboratedBy.length === 0 ? null : [pilot, countUnanswered(part, silence.clock, t), ...corroboratedBy].join(' ');
}

/** Without corroboration a silence is a line in the digest, however long. */
function levelOf(risk: number, isCorroborated: boolean): Silence['level'] {
  if (risk < DIGEST_RISK) return 'none';
  if (risk < TASK_RISK || !isCorroborated) return 'digest';
  return risk < DARK_RISK ? 'task' : 'dark';
}

export function silenceSentence(snapshot: Snapshot): Explanation {
  const { silence, zone } = snapshot;
  if (!silence) return explain('silence.unknown', {});
  const params = silenceParams(snapshot, silence);
  if (silence.heldUntil !== null) return explain('silence.held', { ...params, meetingOn: zone.dateOf(silence.heldUntil) });
  return explain(silence.risk < TASK_RISK ? 'silence.answering' : 'silence.quiet', params);
}

/** Params shared by all sentences on a silence. Days are calendar days. */
export function silenceParams(snapshot: Snapshot, silence: SilenceState): SilenceParams {
  const { part, t, today, zone } = snapshot;
  const { clock, rhythm } = silence;
  const asks = unansweredAsks(part, clock, t);
  const missed = missedSince(snapshot, silence);
  return {
    clock,
    since: zone.dateOf(rhythm.since),
    sinceHandover: rhythm.since > rhythm.at ? 1 : 0,
    everyDays: usualCalendarDays(part, rhythm),
    days: today - zone.dayOf(rhythm.since),
    person: rhythm.by,
    asked: part.talk.asks.last === null ? 0 : 1,
    missedOn: missed ? zone.dateOf(missed.at) : null,
    ...asksByChannel(asks),
    orMore: asks.length >= KEPT_ASKS ? 1 : 0,
  };
}

/** The signals that a sentence on the silence counts or dates: unanswered requests, the meeting that the client missed, the last replies. */
export function countedInSilence(snapshot: Snapshot): string[] {
  const { part, silence, t } = snapshot;
  if (!silence) return [];
  const missed = missedSince(snapshot, silence);
  const { deciderAnswers, answers } = part.talk.evidence;
  const replies = [...deciderAnswers.slice(-1), ...answers.slice(-1)];
  return [
    ...signalsOf(unansweredAsks(part, silence.clock, t)),
    ...(missed ? [missed.signalId] : []),
    ...startOf(silence, part),
    ...replies,
  ];
}

/** What a silence began with that was no reply: the handover, or other work of the client. */
function startOf({ rhythm: { since } }: SilenceState, { handover: { done }, silence: { seen } }: Part): string[] {
  return [done, seen].filter((act) => act?.at === since).map((act) => act!.signalId);
}

/** The meeting that the client missed since the last reply, with none held after it. */
function missedSince({ part }: Snapshot, { rhythm }: SilenceState): MeetingsFacts['missed'] {
  const { held, missed } = part.meetings;
  return missed?.by === 'client' && missed.at > rhythm.since && (!held || missed.at > held.at) ? missed : null;
}

/** The own mean gap, as days of the calendar rather than working days; null after a single answer. */
export function usualCalendarDays({ calendar }: Part, rhythm: Rhythm): number | null {
  const gaps = rhythm.priorGaps + rhythm.gaps;
  if (gaps === 0) return null;
  let off = 0;
  for (let bits = calendar.weekend; bits !== 0; bits &= bits - 1) off++;
  const counted = (rhythm.priorGaps * rhythm.priorMean + rhythm.sum) / gaps;
  return Math.max(1, Math.round((counted * 7) / (7 - off)));
}

const MAIL = /mail/i;

const CALL = /phone|call|tel/i;

function asksByChannel(asks: readonly Ask[]): { mails: number; calls: number; messages: number } {
  const count = { mails: 0, calls: 0, messages: 0 };
  for (const { channel } of asks) {
    if (channel !== null && MAIL.test(channel)) count.mails++;
    else if (channel !== null && CALL.test(channel)) count.calls++;
    else count.messages++;
  }
  return count;
}
