import type { IsoDate, NoParams, PersonId, QuestionParams } from '../../explanations/param-values';

/** Replies to what we ask, and how many people give them. */
export interface TalkExplanations {
  'replies.answered': { lastAskOn: IsoDate | null };
  'replies.waiting': { since: IsoDate | null };
  'replies.unanswered': { count: number; since: IsoDate };
  'replies.unknown': NoParams;
  'breadth.people': { people: number; person: PersonId };
  'breadth.nobody': { since: IsoDate; person: PersonId };
  'breadth.unknown': NoParams;
  'hint.widen': NoParams;
  'missing.replies': QuestionParams;
  'missing.people': QuestionParams;
}
