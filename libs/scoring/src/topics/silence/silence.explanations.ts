import type { Flag, IsoDate, NoParams, PersonId, QuestionParams } from '../../explanations/param-values';

/** A silence: whose, since when, compared with what, and what we tried meanwhile. */
export interface SilenceParams {
  clock: 'deciders' | 'client';
  since: IsoDate;
  /** 1: the clock restarted at the handover. */
  sinceHandover: Flag;
  /** The usual gap in calendar days; null after a single reply. */
  everyDays: number | null;
  days: number;
  /** Who replied last. */
  person: PersonId | null;
  /** 0: no message of ours is recorded at all. */
  asked: Flag;
  missedOn: IsoDate | null;
  /** Unanswered, by channel. */
  mails: number;
  calls: number;
  messages: number;
  /** 1: there may be more unanswered ones than are kept. */
  orMore: Flag;
}

export interface SilenceExplanations {
  'silence.answering': SilenceParams;
  'silence.quiet': SilenceParams;
  'silence.held': SilenceParams & { meetingOn: IsoDate };
  'silence.unknown': NoParams;
  'gate.dark': SilenceParams;
  'gate.dark-without-decider': SilenceParams & {
    role: 'champion' | 'system-owner';
    former: PersonId | null;
    vacantSince: IsoDate | null;
  };
  'hint.ask-active-person': { person: PersonId; often: StillActive; former: PersonId | null };
  'hint.ask-partner': { person: PersonId | null; on: IsoDate };
  'hint.call': { person: PersonId | null };
  /** `told: 1` where the sentence before says already when we last asked. */
  'hint.ask-now': { person: PersonId | null; lastAskOn: IsoDate | null; told?: Flag };
  'hint.wait-for-meeting': { on: IsoDate };
  'missing.answers': QuestionParams;
}

/** How somebody who is still around was last seen: by log-ins, or by replies. */
export type StillActive = 'daily' | 'weekly' | 'sometimes' | 'answers';
