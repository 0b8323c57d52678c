import { explain } from '../../explanations/explain';
import type { Causes, Finding } from '../definitions';
import type { Snapshot } from '../snapshot';
import type { Explanation } from '../../explanations/explanation';
import { growing } from '../cause';
import { daysToNextStep } from '../next-step/next-step.measure';
import { forwardStepParams, type ForwardStepParams } from './forward-step.measure';

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    'cause.nothing-moves': ForwardStepParams;
  }
}

/** That nothing moves is a cause only where no better one is known: it is never strong. */
export function nothingMoves(snapshot: Snapshot): Finding | null {
  const params = forwardStepParams(snapshot);
  const next = daysToNextStep(snapshot);
  if (!snapshot.isHandedOver || !params || params.days < 60 || (next !== null && next >= 0)) return null;
  const sentence: Explanation = explain('cause.nothing-moves', params);
  return {
    strength: growing(0.2, 0.3, params.days - 60, 240),
    owner: 'client',
    sentence,
    topics: ['forwardStep', 'nextStep', 'fleet', 'budget', 'decisions'],
  };
}

export const forwardStepCauses = { 'nothing-moves': nothingMoves } satisfies Causes;
