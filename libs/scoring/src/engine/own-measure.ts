import { explain } from '../explanations/explain';
import type { CardMeasure } from '../cards/card';
import { READINGS, TOPIC_OF_READING } from '../topics/codes';
import { type Snapshot, viewOf } from '../topics/snapshot';
import type { Explanation } from '../explanations/explanation';

/** Explains a custom measure by its name and its reading. */
export function ownSentence(snapshot: Snapshot, measure: CardMeasure): Explanation {
  const reading = READINGS[measure.reading].read(viewOf(snapshot, TOPIC_OF_READING[measure.reading]), measure);
  const params = { name: measure.name ?? measure.measure, reading: measure.reading, kind: measure.kind };
  if (!reading) return explain('own.unknown', params);
  return explain('own.read', { ...params, x: reading.x, halfLife: measure.halfLife ?? null });
}
