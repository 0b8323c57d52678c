import type { CardMeasure } from '../cards/card';
import { READINGS } from '../topics/codes';
import type { Instant } from '../facts/snapshot';
import type { Explanation } from '../vocabulary/explanation';

/** A measure of the vendor's own says its name and what was read. */
export function ownSentence(instant: Instant, measure: CardMeasure): Explanation {
  const reading = READINGS[measure.reading].read(instant, measure);
  const params = { name: measure.name ?? measure.measure, reading: measure.reading, kind: measure.kind };
  if (!reading) return { code: 'own.unknown', params };
  return { code: 'own.read', params: { ...params, x: reading.x, halfLife: measure.halfLife ?? null } };
}
