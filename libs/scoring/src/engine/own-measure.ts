import { explain } from '../explanations/explain';
import type { CardMeasure } from '../cards/card';
import { READINGS } from '../topics/codes';
import type { Snapshot } from '../topics/snapshot';
import type { Explanation } from '../explanations/explanation';

/** Explains a custom measure by its name and its reading. */
export function ownSentence(snapshot: Snapshot, measure: CardMeasure): Explanation {
  const reading = READINGS[measure.reading].read(snapshot, measure);
  const params = { name: measure.name ?? measure.measure, reading: measure.reading, kind: measure.kind };
  if (!reading) return explain('own.unknown', params);
  return explain('own.read', { ...params, x: reading.x, halfLife: measure.halfLife ?? null });
}
