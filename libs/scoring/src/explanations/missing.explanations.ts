import type { QuestionParams } from './param-values';

/** Questions about measures of the vendor's own. */
export interface MissingExplanations {
  'missing.own': QuestionParams;
}
