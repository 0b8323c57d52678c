import type { Flag, IsoDate, NoParams, PersonId, QuestionParams } from '../../explanations/param-values';

/** The slowest of `count` open decisions. */
export interface DecisionParams {
  what: string;
  dueOn: IsoDate | null;
  since: IsoDate;
  days: number;
  count: number;
}

export interface DecisionsExplanations {
  'decisions.none-open': { on: IsoDate };
  'decisions.waiting': DecisionParams;
  'decisions.late': DecisionParams;
  'decisions.unknown': NoParams;
  /** `named: 1` where the sentence before names it already. */
  'hint.ask-for-decision': { what: string | null; person: PersonId | null; named?: Flag };
  'missing.decisions': QuestionParams;
}
