import type { CardMeasure } from '../cards/scorecard';
import type { EvidenceTopic } from '../facts/evidence';
import type { Instant } from '../facts/snapshot';
import type { Explanation } from '../vocabulary/explanation';
import type { PartOwner } from '../vocabulary/part-owner';

export interface MeasureWords {
  sentence: (instant: Instant, measure: CardMeasure) => Explanation;
  evidence: readonly EvidenceTopic[] | ((measure: CardMeasure) => readonly EvidenceTopic[]);
  owner: (instant: Instant, measure: CardMeasure) => PartOwner;
}
