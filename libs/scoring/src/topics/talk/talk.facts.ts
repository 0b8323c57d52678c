import type { Mark } from '../../facts/mark';
import { newTally, type Tally } from '../../facts/tally';
import type { Moment } from '../../vocabulary/vocabulary';

export interface Ask {
  at: Moment;
  channel: string | null;
  person: string | null;
}

/** Each clock remembers this many unanswered asks. */
export const KEPT_ASKS = 16;

/** Messages and calls between the client and us. */
export interface TalkFacts {
  /** Asks since the last answer of each clock, oldest first. */
  asks: { client: Ask[]; deciders: Ask[]; last: Moment | null; before: Moment | null };
  /** Answers by anyone at the client. */
  answers: Tally;
  /** Asks that were answered. */
  answered: Tally;
  /** The last three people who answered, latest first. */
  recentPeople: (Mark & { person: string })[];
  evidence: { answers: string[]; deciderAnswers: string[]; asks: string[] };
}

declare module '../../facts/part' {
  interface TopicFacts {
    talk: TalkFacts;
  }
}

export function newTalkFacts(): TalkFacts {
  return {
    asks: { client: [], deciders: [], last: null, before: null },
    answers: newTally(),
    answered: newTally(),
    recentPeople: [],
    evidence: { answers: [], deciderAnswers: [], asks: [] },
  };
}
