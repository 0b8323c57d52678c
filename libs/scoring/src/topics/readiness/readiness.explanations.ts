import type { IsoDate, NoParams, QuestionParams } from '../../explanations/param-values';
import type { ReadinessDimension } from '../../vocabulary/vocabulary';

/** One side's answer on one dimension, level 0–4. */
export interface ReadinessAnswerParams {
  side: 'client' | 'vendor';
  level: number;
  on: IsoDate;
}

/** The weakest answer; `mean` of all, 0–4. */
export interface ReadinessParams extends ReadinessAnswerParams {
  dimension: ReadinessDimension;
  mean: number;
}

export interface ReadinessExplanations {
  'readiness.ready': ReadinessParams;
  'readiness.lacking': ReadinessParams;
  'readiness.unknown': NoParams;
  'cause.politics': ReadinessAnswerParams;
  'cause.data-governance': ReadinessAnswerParams;
  'cause.integration': ReadinessAnswerParams;
  'cause.field-operations': ReadinessAnswerParams;
  'cause.technical': ReadinessAnswerParams;
  'cause.no-charter': ReadinessAnswerParams;
  'hint.work-on-readiness': { dimension: ReadinessDimension | null };
  'missing.readiness': QuestionParams;
}
