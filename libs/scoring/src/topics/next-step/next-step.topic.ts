import type { TopicDefinition } from '../definitions';
import { newNextStepFacts } from './next-step.facts';
import { nextStepFold } from './next-step.fold';
import { nextStepMeasures, nextStepReadings } from './next-step.measure';
import { nextStepSignals } from './next-step.signals';

export const nextStep = {
  signals: nextStepSignals,
  facts: newNextStepFacts,
  fold: nextStepFold,
  readings: nextStepReadings,
  measures: nextStepMeasures,
} as const satisfies TopicDefinition;
