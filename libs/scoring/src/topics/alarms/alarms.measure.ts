import type { IsoDate, NoParams, QuestionParams, Share } from '../../explanations/param-values';
import { explain } from '../../explanations/explain';
import type { Reading, ReadingParams } from '../../facts/reading';
import type { Measures, Readings } from '../definitions';
import { rateOf } from '../rates';
import { awakeSince, type Snapshot } from '../snapshot';
import { readTally } from '../../facts/tally';
import type { Explanation } from '../../explanations/explanation';

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    'alarms.handled': { share: Share; on: IsoDate };
    'alarms.ignored': { share: Share; on: IsoDate };
    'alarms.unknown': NoParams;
    'missing.alarms': QuestionParams;
  }
}

/** Alarms taken as handled beforehand, so that one alone is no pattern. */
const ALARM_SHRINKAGE = 1;

/** Share of alarms that somebody handled, half-life 30 days as a rule, read at the last one. */
export function readAlarms(snapshot: Snapshot, { halfLife = 30 }: ReadingParams = {}): Reading | null {
  const { last, raised, handled } = snapshot.part.alarms;
  if (!last) return null;
  const x = (readTally(handled, halfLife, last.awake) + ALARM_SHRINKAGE) / (readTally(raised, halfLife, last.awake) + ALARM_SHRINKAGE);
  return { x, age: awakeSince(snapshot, last) };
}

export function alarmsSentence(snapshot: Snapshot, measure: ReadingParams): Explanation {
  const reading = readAlarms(snapshot, measure);
  const { last } = snapshot.part.alarms;
  if (!reading || !last) return explain('alarms.unknown', {});
  return explain(reading.x >= 0.7 ? 'alarms.handled' : 'alarms.ignored', { share: reading.x, on: snapshot.zone.dateOf(last.at) });
}

export const alarmsReadings = {
  'alarms-handled': {
    kind: 'decayed-rate',
    better: 'high',
    params: ['halfLife'],
    meaning: 'Share of alarms that somebody handled.',
    read: readAlarms,
    evidence: ['alarms'],
  },
  'alarms-per-month': {
    kind: 'decayed-rate',
    better: 'low',
    params: ['halfLife'],
    meaning: 'Alarms raised in the last 30 days.',
    read: (snapshot, params) => rateOf(snapshot, snapshot.part.alarms.raised, params),
    evidence: ['alarms'],
  },
} as const satisfies Readings;

export const alarmsMeasures = {
  alarms: {
    reading: 'alarms-handled',
    params: { halfLife: 30 },
    sentence: alarmsSentence,
    evidence: ['alarms'],
    owner: 'client',
    question: 'missing.alarms',
    sounds: {
      'alarms.handled': 'good',
      'alarms.ignored': 'bad',
      'alarms.unknown': 'neither',
    },
    freshDays: 60,
    curve: {
      direction: 'rising',
      shape: 'linear',
      points: [
        [0.3, 0],
        [0.9, 100],
      ],
    },
  },
} as const satisfies Measures;
