import type { NoParams, PersonId, QuestionParams, Share } from '../../explanations/param-values';

/** The client's share of the daily operating work, and the share expected by now. */
export interface OperationsParams {
  share: Share;
  target: Share;
}

export interface OperationsExplanations {
  'operations.by-client': OperationsParams;
  'operations.by-others': OperationsParams;
  'operations.unknown': NoParams;
  'cause.not-operated-by-client': { share: Share };
  'hint.let-client-operate': { person: PersonId | null };
  'missing.operations': QuestionParams;
}
