import type { IsoDate, NoParams, PersonId, QuestionParams } from '../../explanations/param-values';

export interface NextStepParams {
  what: string | null;
  dueOn: IsoDate;
  person: PersonId | null;
}

export interface NextStepExplanations {
  'next-step.dated': NextStepParams;
  'next-step.overdue': NextStepParams;
  'next-step.unknown': NoParams;
  'hint.agree-next-step': { person: PersonId | null };
  'missing.next-step': QuestionParams;
}
