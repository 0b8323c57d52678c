import type { TopicDefinition } from '../definitions';
import { promisesCauses } from './promises.cause';
import { newPromisesFacts } from './promises.facts';
import { promisesFold } from './promises.fold';
import { promisesGates } from './promises.gate';
import { promisesHints, promisesMeasures, promisesReadings } from './promises.measure';
import { promisesSignals } from './promises.signals';

export const promises = {
  signals: promisesSignals,
  facts: newPromisesFacts,
  fold: promisesFold,
  readings: promisesReadings,
  measures: promisesMeasures,
  gates: promisesGates,
  causes: promisesCauses,
  hints: promisesHints,
} as const satisfies TopicDefinition;
