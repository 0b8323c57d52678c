import type { Flag, NoParams, PersonId, QuestionParams } from '../../explanations/param-values';
import { explain } from '../../explanations/explain';
import type { Reading } from '../../facts/reading';
import type { Hints, Measures, Readings } from '../definitions';
import { daysSince, type Snapshot } from '../snapshot';
import type { Explanation } from '../../explanations/explanation';

/** One of `count` topics that nobody at the client handles alone; `ours: 1` if one of our people does. */
export interface KnowledgeParams {
  topic: string;
  former: PersonId | null;
  ours: Flag;
  count: number;
  topics: number;
}

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    'knowledge.there': { topics: number };
    'knowledge.thin': KnowledgeParams;
    'knowledge.left': KnowledgeParams;
    'knowledge.unknown': NoParams;
    /** `named: 1` where the sentence before names it already. */
    'hint.train': { topic: string | null; named?: Flag };
    'missing.knowledge': QuestionParams;
  }
}

/** From here a person does it alone. */
export const ALONE = 3;

/** Share of the topics that somebody at the client who is still there does alone; with help counts half. */
export function readKnowledge({ part, t }: Snapshot): Reading | null {
  let sum = 0;
  let count = 0;
  let latest = 0;
  for (const holders of Object.values(part.knowledge.topics)) {
    count++;
    const best = bestAtClient(holders, part.roles.left);
    sum += best >= ALONE ? 1 : best === ALONE - 1 ? 0.5 : 0;
    for (const { at } of holders) latest = Math.max(latest, at);
  }
  if (count === 0) return null;
  const x = sum / count;
  return { x, age: x < 0.5 ? 0 : daysSince(t, latest) };
}

export function bestAtClient(holders: readonly { person: string; side: string; level: number }[], left: readonly string[]): number {
  let best = 0;
  for (const { person, side, level } of holders) if (side === 'client' && !left.includes(person)) best = Math.max(best, level);
  return best;
}

/** The topic that nobody at the client does alone: one that somebody did who left comes first. */
export function weakestTopic({ part }: Snapshot): { topic: string; former: string | null; ours: boolean; count: number } | null {
  let weakest: ReturnType<typeof weakestTopic> = null;
  let count = 0;
  for (const [topic, holders] of Object.entries(part.knowledge.topics)) {
    if (bestAtClient(holders, part.roles.left) >= ALONE) continue;
    count++;
    const former =
      holders.find(({ person, level, side }) => side === 'client' && level >= ALONE && part.roles.left.includes(person))?.person ?? null;
    const ours = holders.some(({ side, level }) => side === 'vendor' && level >= ALONE);
    if (!weakest || (weakest.former === null && former !== null)) weakest = { topic, former, ours, count };
  }
  return weakest ? { ...weakest, count } : null;
}

export function knowledgeSentence(snapshot: Snapshot): Explanation {
  const topics = Object.keys(snapshot.part.knowledge.topics).length;
  if (!readKnowledge(snapshot)) return explain('knowledge.unknown', {});
  const weakest = weakestTopic(snapshot);
  if (!weakest) return explain('knowledge.there', { topics });
  const params = { topic: weakest.topic, former: weakest.former, ours: weakest.ours ? 1 : 0, count: weakest.count, topics } as const;
  return explain(weakest.former === null ? 'knowledge.thin' : 'knowledge.left', params);
}

export const knowledgeReadings = {
  'topics-known': {
    kind: 'share',
    better: 'high',
    params: [],
    meaning: 'Share of topics that somebody at the client can handle alone.',
    read: readKnowledge,
    evidence: ['knowledge'],
  },
} as const satisfies Readings;

export const knowledgeMeasures = {
  knowledge: {
    reading: 'topics-known',
    sentence: knowledgeSentence,
    evidence: ['knowledge'],
    owner: 'client',
    question: 'missing.knowledge',
    sounds: {
      'knowledge.there': 'good',
      'knowledge.thin': 'bad',
      'knowledge.left': 'bad',
      'knowledge.unknown': 'neither',
    },
    freshDays: 365,
    curve: {
      direction: 'rising',
      shape: 'linear',
      points: [
        [0, 0],
        [0.8, 100],
      ],
    },
  },
} as const satisfies Measures;

function train(snapshot: Snapshot): Explanation {
  return explain('hint.train', { topic: weakestTopic(snapshot)?.topic ?? null });
}

export const knowledgeHints = {
  'knowledge.thin': train,
  'knowledge.left': train,
  'cause.knowledge-lost': train,
  'cause.knowledge-thin': train,
} as const satisfies Hints;
