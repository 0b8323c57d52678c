import type { Flag, PersonId } from '../../explanations/param-values';
import { explain } from '../../explanations/explain';
import type { Causes, Finding } from '../definitions';
import type { Snapshot } from '../snapshot';
import type { Explanation } from '../../explanations/explanation';
import { unready } from '../readiness/readiness.cause';
import { weakestTopic } from './knowledge.measure';

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    'cause.knowledge-lost': { topic: string; former: PersonId | null; ours: Flag };
    'cause.knowledge-thin': { topic: string; former: PersonId | null; ours: Flag };
  }
}

export function knowledgeLost(snapshot: Snapshot): Finding | null {
  const weakest = weakestTopic(snapshot);
  const said = unready('skills', 'cause.knowledge-thin')(snapshot);
  if (!weakest) return null;
  const share = weakest.count / Object.keys(snapshot.part.knowledge.topics).length;
  const isLost = weakest.former !== null;
  const strength = isLost ? 0.4 + 0.4 * share : (weakest.ours ? 0.15 : 0.05) + 0.35 * share;
  const params = { topic: weakest.topic, former: weakest.former, ours: weakest.ours ? 1 : 0 } as const;
  const sentence: Explanation = explain(isLost ? 'cause.knowledge-lost' : 'cause.knowledge-thin', params);
  return { strength: Math.max(strength, said?.strength ?? 0), owner: isLost ? 'client' : 'vendor', sentence, topics: ['knowledge'] };
}

export const knowledgeCauses = { 'knowledge-lost': knowledgeLost } satisfies Causes;
