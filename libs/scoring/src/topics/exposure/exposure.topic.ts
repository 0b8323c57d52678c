import type { TopicDefinition } from '../definitions';
import { exposureHints } from './exposure.hint';
import { exposureMeasures, exposureReadings } from './exposure.measure';

export const exposure = { readings: exposureReadings, measures: exposureMeasures, hints: exposureHints } as const satisfies TopicDefinition;
