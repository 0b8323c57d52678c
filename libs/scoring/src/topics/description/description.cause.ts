import type { ReadinessAnswerParams } from '../readiness/readiness.measure';
import type { Causes } from '../definitions';
import { unready } from '../readiness/readiness.cause';

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    'cause.no-charter': ReadinessAnswerParams;
  }
}

export const descriptionCauses = { 'no-charter': unready('charter', 'cause.no-charter') } satisfies Causes;
