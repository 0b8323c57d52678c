import type { TopicDefinition } from '../definitions';
import { forwardStepCauses } from './forward-step.cause';
import { newForwardStepFacts } from './forward-step.facts';
import { forwardStepFold } from './forward-step.fold';
import { forwardStepGates } from './forward-step.gate';
import { forwardStepMeasures, forwardStepReadings } from './forward-step.measure';
import { forwardStepSignals } from './forward-step.signals';

export const forwardStep = {
  signals: forwardStepSignals,
  facts: newForwardStepFacts,
  fold: forwardStepFold,
  readings: forwardStepReadings,
  measures: forwardStepMeasures,
  gates: forwardStepGates,
  causes: forwardStepCauses,
} as const satisfies TopicDefinition;
