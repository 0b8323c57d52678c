import type { Flag, IsoDate, NoParams, PersonId, QuestionParams } from '../../explanations/param-values';
import type { Urgency } from '../../vocabulary/vocabulary';

export interface SupportExplanations {
  'support.calm': { on: IsoDate | null };
  /** The worst of `count` open tickets. */
  'support.open': { ticket: string; urgency: Urgency; since: IsoDate; count: number };
  /** `score` 0–10. */
  'support.unhappy': { score: number; person: PersonId | null; on: IsoDate; count: number };
  'support.unknown': NoParams;
  /** `days`: working days. */
  'gate.ticket-urgent': { ticket: string | null; since: IsoDate | null; days: number };
  'cause.ticket-open': { ticket: string; since: IsoDate };
  /** `named: 1` where the sentence before names it already. */
  'hint.close-ticket': { ticket: string; named?: Flag };
  'missing.support': QuestionParams;
}
