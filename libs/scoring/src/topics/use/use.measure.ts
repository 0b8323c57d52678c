import { explain } from '../../explanations/explain';
import type { Reading, ReadingParams } from '../../facts/reading';
import type { Measures, Readings } from '../definitions';
import { rateOf } from '../rates';
import { awakeSince, type Instant } from '../../facts/snapshot';
import { dateOf } from '../../vocabulary/dates';
import type { Explanation } from '../../explanations/explanation';
import { useRatio } from './use-ratio';

/** Recent use against lasting use. */
export function readUse(instant: Instant, { halfLife, baselineHalfLife }: ReadingParams = {}): Reading | null {
  const x = useRatio(instant.part, instant.awake, halfLife, baselineHalfLife);
  const { last } = instant.part.use;
  return x === null || !last ? null : { x, age: awakeSince(instant, last) };
}

export function useSentence({ part, awake }: Instant, { halfLife, baselineHalfLife }: ReadingParams): Explanation {
  const ratio = useRatio(part, awake, halfLife, baselineHalfLife);
  const { last, byApi } = part.use;
  if (ratio === null || !last) return explain('use.unknown', {});
  const params = {
    share: ratio,
    lastOn: dateOf(last.at),
    via: byApi ? 'api' : 'people',
    person: byApi ? null : (part.use.people[0]?.person ?? null),
  } as const;
  return explain(ratio < 0.7 ? 'use.down' : 'use.steady', params);
}

export const useReadings = {
  'use-days-per-month': {
    kind: 'decayed-rate',
    better: 'high',
    params: ['halfLife'],
    meaning: 'Active days of users and systems in 30 days.',
    read: (instant, params) => rateOf(instant, instant.part.use.tally, params),
    evidence: ['use'],
  },
  'use-ratio': {
    kind: 'ratio-to-baseline',
    better: 'high',
    params: ['halfLife', 'baselineHalfLife'],
    meaning: 'Recent use against lasting use; 1 is as ever.',
    read: readUse,
    evidence: ['use'],
  },
  use: {
    kind: 'days-since',
    better: 'low',
    params: [],
    meaning: 'Days since the product was last used.',
    read: (instant) => (instant.part.use.last ? { x: awakeSince(instant, instant.part.use.last), age: 0 } : null),
    evidence: ['use'],
  },
} as const satisfies Readings;

export const useMeasures = {
  use: {
    reading: 'use-ratio',
    params: { halfLife: 14, baselineHalfLife: 180 },
    sentence: useSentence,
    evidence: ['use'],
    owner: 'client',
    question: 'missing.use',
    freshDays: 45,
    curve: {
      direction: 'rising',
      shape: 'linear',
      points: [
        [0.25, 0],
        [0.5, 40],
        [0.8, 100],
      ],
    },
  },
} as const satisfies Measures;
