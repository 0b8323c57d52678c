import type { Flag, IsoDate, NoParams, PersonId, QuestionParams } from '../../explanations/param-values';

export interface ValueExplanations {
  'value.accepted': { what: string | null; on: IsoDate };
  'value.waiting': { what: string | null; since: IsoDate; days: number };
  'value.unknown': NoParams;
  'cause.value-not-accepted': { what: string | null; since: IsoDate; days: number };
  /** `named: 1` where the sentence before names it already. */
  'hint.have-value-confirmed': { person: PersonId | null; what: string | null; since: IsoDate | null; named?: Flag };
  'missing.value': QuestionParams;
}
