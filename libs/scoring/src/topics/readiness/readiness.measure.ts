import type { IsoDate, NoParams, QuestionParams } from '../../explanations/param-values';
import { explain } from '../../explanations/explain';
import type { Reading } from '../../facts/reading';
import type { Hints, Measures, ReadingDefinition, Readings } from '../definitions';
import { byDimension } from '../by-dimension';
import type { ReadinessFacts } from './readiness.facts';
import { daysSince, type Snapshot } from '../snapshot';
import type { Explanation } from '../../explanations/explanation';
import type { ReadinessDimension } from '../../vocabulary/vocabulary';

/** One side's answer on one dimension, level 0–4. */
export interface ReadinessAnswerParams {
  side: 'client' | 'vendor';
  level: number;
  on: IsoDate;
}

/** The weakest answer; `mean` of all, 0–4. */
export interface ReadinessParams extends ReadinessAnswerParams {
  dimension: ReadinessDimension;
  mean: number;
}

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    'readiness.ready': ReadinessParams;
    'readiness.lacking': ReadinessParams;
    'readiness.unknown': NoParams;
    'hint.work-on-readiness': { dimension: ReadinessDimension | null };
    'missing.readiness': QuestionParams;
  }
}

export const BAD_LEVEL = 1;

/** Mean level 0–4 over the dimensions that anybody answered for, the lower side of each. A bad answer does not grow old. */
export function readReadiness({ part, t }: Snapshot): Reading | null {
  let sum = 0;
  let count = 0;
  let latest = 0;
  let isBad = false;
  for (const { client, vendor } of Object.values(part.readiness.answers)) {
    const level = Math.min(client?.level ?? Infinity, vendor?.level ?? Infinity);
    if (level === Infinity) continue;
    sum += level;
    count++;
    latest = Math.max(latest, client?.at ?? 0, vendor?.at ?? 0);
    isBad ||= level <= BAD_LEVEL;
  }
  return count === 0 ? null : { x: sum / count, age: isBad ? 0 : daysSince(t, latest) };
}

/** Level 0–4 in one dimension, the lower side. */
export function readReadinessIn({ part, t }: Snapshot, dimension: ReadinessDimension): Reading | null {
  const answers = part.readiness.answers[dimension];
  const level = Math.min(answers?.client?.level ?? Infinity, answers?.vendor?.level ?? Infinity);
  if (level === Infinity) return null;
  return { x: level, age: level <= BAD_LEVEL ? 0 : daysSince(t, Math.max(answers?.client?.at ?? 0, answers?.vendor?.at ?? 0)) };
}

/** The dimension that is worst, and whose answer it is. */
export function weakestReadiness({
  part,
}: Snapshot): { dimension: ReadinessDimension; side: 'client' | 'vendor'; level: number; at: number } | null {
  let weakest: ReturnType<typeof weakestReadiness> = null;
  for (const [dimension, answers] of Object.entries(part.readiness.answers) as [
    ReadinessDimension,
    ReadinessFacts['answers'][ReadinessDimension],
  ][]) {
    for (const side of ['client', 'vendor'] as const) {
      const answer = answers?.[side];
      if (answer && (!weakest || answer.level < weakest.level)) weakest = { dimension, side, ...answer };
    }
  }
  return weakest;
}

/** Gaps that one side causes, whoever recorded them; other gaps belong to the side that is not ready. */
const DOING_OF: { readonly [D in ReadinessDimension]?: 'client' | 'vendor' } = {
  ownership: 'client',
  budget: 'client',
  politics: 'client',
  'data-governance': 'client',
  'field-operations': 'client',
  technical: 'vendor',
};

/** The side whose doing a gap in readiness is. */
export function ownerOfGap(dimension: ReadinessDimension, side: 'client' | 'vendor'): 'client' | 'vendor' {
  return DOING_OF[dimension] ?? side;
}

function ownerOfReadiness(snapshot: Snapshot): 'client' | 'vendor' {
  const weakest = weakestReadiness(snapshot);
  return weakest ? ownerOfGap(weakest.dimension, weakest.side) : 'client';
}

export function readinessSentence(snapshot: Snapshot): Explanation {
  const reading = readReadiness(snapshot);
  const weakest = weakestReadiness(snapshot);
  if (!reading || !weakest) return explain('readiness.unknown', {});
  const { dimension, side, level, at } = weakest;
  return explain(level <= 2 ? 'readiness.lacking' : 'readiness.ready', {
    dimension,
    side,
    level,
    on: snapshot.zone.dateOf(at),
    mean: reading.x,
  });
}

export const readinessReadings = {
  readiness: {
    kind: 'expiring-answer',
    better: 'high',
    params: [],
    meaning: 'Mean readiness to scale, 0–4; the lower of the two answers counts.',
    read: readReadiness,
    evidence: ['readiness'],
  },
  ...byDimension(
    (dimension) =>
      ({
        kind: 'expiring-answer',
        better: 'high',
        params: [],
        meaning: `Readiness in ${dimension}, 0–4; the lower of the two answers counts.`,
        read: (snapshot: Snapshot) => readReadinessIn(snapshot, dimension),
        evidence: ['readiness'],
      }) satisfies ReadingDefinition,
  ),
} as const satisfies Readings;

export const readinessMeasures = {
  readiness: {
    reading: 'readiness',
    sentence: readinessSentence,
    evidence: ['readiness'],
    owner: ownerOfReadiness,
    question: 'missing.readiness',
    sounds: {
      'readiness.ready': 'good',
      'readiness.lacking': 'bad',
      'readiness.unknown': 'neither',
    },
    freshDays: 180,
    curve: {
      direction: 'rising',
      shape: 'linear',
      points: [
        [0.5, 0],
        [2, 50],
        [3.5, 100],
      ],
    },
  },
} as const satisfies Measures;

function workOnReadiness(snapshot: Snapshot): Explanation {
  return explain('hint.work-on-readiness', { dimension: weakestReadiness(snapshot)?.dimension ?? null });
}

export const readinessHints = {
  'readiness.lacking': workOnReadiness,
  'cause.politics': workOnReadiness,
  'cause.data-governance': workOnReadiness,
  'cause.integration': workOnReadiness,
  'cause.field-operations': workOnReadiness,
  'cause.technical': workOnReadiness,
  'cause.no-charter': workOnReadiness,
} as const satisfies Hints;
