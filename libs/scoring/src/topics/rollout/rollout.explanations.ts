import type { IsoDate, NoParams, PersonId, QuestionParams } from '../../explanations/param-values';

/** `done` of the `due` devices are active; `site` is the first late one, else the next. */
export interface RolloutParams {
  due: number;
  done: number;
  site: string | null;
  dueOn: IsoDate | null;
}

export interface RolloutExplanations {
  'rollout.on-plan': RolloutParams;
  'rollout.late': RolloutParams;
  'rollout.unknown': NoParams;
  'hint.mend-rollout': { site: string | null; person: PersonId | null };
  'missing.rollout': QuestionParams;
}
