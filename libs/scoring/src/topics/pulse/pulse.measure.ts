import type { IsoDate, NoParams, QuestionParams } from '../../explanations/param-values';
import { explain } from '../../explanations/explain';
import type { Reading } from '../../facts/reading';
import type { Measures, Readings } from '../definitions';
import { daysSince, type Snapshot } from '../snapshot';
import type { Explanation } from '../../explanations/explanation';
import { BAD_LEVEL } from '../readiness/readiness.measure';

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    'pulse.given': { level: number; on: IsoDate; reason: string | null };
    'pulse.unknown': NoParams;
    'missing.pulse': QuestionParams;
  }
}

/** The CSM's last judgement, 0–4. */
export function readPulse({ part, t }: Snapshot): Reading | null {
  return part.pulse.last
    ? { x: part.pulse.last.level, age: part.pulse.last.level <= BAD_LEVEL ? 0 : daysSince(t, part.pulse.last.at) }
    : null;
}

export function pulseSentence({ part, zone }: Snapshot): Explanation {
  const pulse = part.pulse.last;
  if (!pulse) return explain('pulse.unknown', {});
  return explain('pulse.given', { level: pulse.level, on: zone.dateOf(pulse.at), reason: pulse.reason });
}

export const pulseReadings = {
  pulse: {
    kind: 'expiring-answer',
    better: 'high',
    params: [],
    meaning: "The CSM's assessment, 0–4.",
    read: readPulse,
    evidence: ['pulse'],
    ours: true,
  },
} as const satisfies Readings;

export const pulseMeasures = {
  pulse: {
    reading: 'pulse',
    sentence: pulseSentence,
    evidence: ['pulse'],
    owner: 'vendor',
    question: 'missing.pulse',
    sounds: {
      'pulse.given': 'neither',
      'pulse.unknown': 'neither',
    },
    freshDays: 180,
    curve: {
      direction: 'rising',
      shape: 'linear',
      points: [
        [0, 0],
        [4, 100],
      ],
    },
  },
} as const satisfies Measures;
