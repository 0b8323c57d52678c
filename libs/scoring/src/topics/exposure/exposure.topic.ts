import type { TopicDefinition } from '../definitions';
import { exposureMeasures, exposureReadings } from './exposure.measure';

export const exposure = { readings: exposureReadings, measures: exposureMeasures } as const satisfies TopicDefinition;
