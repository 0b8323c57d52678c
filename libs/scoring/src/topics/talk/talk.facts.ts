import type { Mark } from '../../facts/mark';
import { newTally, type Tally } from '../../facts/tally';
import type { Moment } from '../../vocabulary/vocabulary';

export interface Ask {
  at: Moment;
  channel: string | null;
  person: string | null;
  signalId: string;
}

/** The signals of requests, newest first. */
export function signalsOf(asks: readonly Ask[]): string[] {
  return asks.map(({ signalId }) => signalId).reverse();
}

/** Each clock remembers this many unanswered requests. */
export const KEPT_ASKS = 16;

/** A person we asked by name who has not replied since. Days are counted days. */
export interface WaitingFor {
  day: number;
  mark: number;
  at: Moment;
  asked: Moment[];
}

/** Messages and calls between the client and us. */
export interface TalkFacts {
  /** Asks since the last answer of each clock, oldest first. `last` and `before` are those to the client. */
  asks: { client: Ask[]; deciders: Ask[]; partner: Ask[]; last: Moment | null; before: Moment | null };
  /** Per person: the first asks by name since their last answer. `day` and `mark` are those of the first. */
  waiting: Record<string, WaitingFor>;
  /** Answers by anyone at the client. */
  answers: Tally;
  /** Asks that were answered. */
  answered: Tally;
  /** The last three people who answered, latest first. */
  recentPeople: (Mark & { person: string })[];
  evidence: { answers: string[]; deciderAnswers: string[]; asks: string[]; partner: string[] };
}

declare module '../../facts/part' {
  interface TopicFacts {
    talk: TalkFacts;
  }
}

export function newTalkFacts(): TalkFacts {
  return {
    asks: { client: [], deciders: [], partner: [], last: null, before: null },
    waiting: {},
    answers: newTally(),
    answered: newTally(),
    recentPeople: [],
    evidence: { answers: [], deciderAnswers: [], asks: [], partner: [] },
  };
}
