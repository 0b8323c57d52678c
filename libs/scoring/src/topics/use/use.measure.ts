import type { IsoDate, NoParams, PersonId, QuestionParams, Share } from '../../explanations/param-values';
import { explain } from '../../explanations/explain';
import type { Reading, ReadingParams } from '../../facts/reading';
import type { Measures, Readings } from '../definitions';
import { rateOf } from '../rates';
import { awakeSince, type Snapshot } from '../snapshot';
import type { Explanation } from '../../explanations/explanation';
import { useRatio } from './use-ratio';

/** `share` of what is usual. */
export interface UseParams {
  share: Share;
  lastOn: IsoDate;
  via: 'api' | 'people';
  person: PersonId | null;
}

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    'use.steady': UseParams;
    'use.down': UseParams;
    'use.unknown': NoParams;
    'hint.check-use': { person: PersonId | null; via: 'api' | 'people' };
    'missing.use': QuestionParams;
  }
}

/** Below this share, the sentence states usage as a number. */
const AS_EVER = 0.9;

/** Recent usage compared with the long-term level. */
export function readUse(snapshot: Snapshot, { halfLife, baselineHalfLife }: ReadingParams = {}): Reading | null {
  const x = useRatio(snapshot.part, snapshot.awake, halfLife, baselineHalfLife);
  const { last } = snapshot.part.use;
  return x === null || !last ? null : { x, age: awakeSince(snapshot, last) };
}

export function useSentence({ part, awake, zone }: Snapshot, { halfLife, baselineHalfLife }: ReadingParams): Explanation {
  const ratio = useRatio(part, awake, halfLife, baselineHalfLife);
  const { last, byApi } = part.use;
  if (ratio === null || !last) return explain('use.unknown', {});
  const params = {
    share: ratio,
    lastOn: zone.dateOf(last.at),
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
    meaning: 'Days on which users or systems were active, in the last 30 days.',
    read: (snapshot, params) => rateOf(snapshot, snapshot.part.use.tally, params),
    evidence: ['use'],
  },
  'use-ratio': {
    kind: 'ratio-to-baseline',
    better: 'high',
    params: ['halfLife', 'baselineHalfLife'],
    meaning: 'Recent usage compared with the long-term level; 1 is unchanged.',
    read: readUse,
    evidence: ['use'],
  },
  use: {
    kind: 'days-since',
    better: 'low',
    params: [],
    meaning: 'Days since the product was last used.',
    read: (snapshot) => (snapshot.part.use.last ? { x: awakeSince(snapshot, snapshot.part.use.last), age: 0 } : null),
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
    sounds: {
      'use.steady': ({ share }) => (share < AS_EVER ? 'neither' : 'good'),
      'use.down': 'bad',
      'use.unknown': 'neither',
    },
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
