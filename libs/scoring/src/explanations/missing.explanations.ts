import type { QuestionParams } from './param-values';

/** Questions about custom measures. */
export interface MissingExplanations {
  'missing.own': QuestionParams;
}
