import type { CardMeasure } from '../../cards/scorecard';
import type { Reading, ReadingParams } from '../../facts/reading';
import { awakeSince, type Instant } from '../../facts/snapshot';
import { dateOf } from '../../vocabulary/dates';
import type { Explanation } from '../../vocabulary/explanation';
import { useRatio } from './use-ratio';

/** Recent use against lasting use. */
export function readUse(instant: Instant, { halfLife, baselineHalfLife }: ReadingParams = {}): Reading | null {
  const x = useRatio(instant.part, instant.awake, halfLife, baselineHalfLife);
  const { last } = instant.part.use;
  return x === null || !last ? null : { x, age: awakeSince(instant, last) };
}

export function useSentence({ part, awake }: Instant, { halfLife, baselineHalfLife }: CardMeasure): Explanation {
  const ratio = useRatio(part, awake, halfLife, baselineHalfLife);
  const { last, byApi } = part.use;
  if (ratio === null || !last) return { code: 'use.unknown', params: {} };
  const params = {
    share: ratio,
    lastOn: dateOf(last.at),
    via: byApi ? 'api' : 'people',
    person: byApi ? null : (part.use.people[0]?.person ?? null),
  };
  return { code: ratio < 0.7 ? 'use.down' : 'use.steady', params };
}
