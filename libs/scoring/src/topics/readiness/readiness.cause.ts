import { ownerOfGap, type ReadinessAnswerParams } from './readiness.measure';
import { explain } from '../../explanations/explain';
import type { Causes, Finding } from '../definitions';
import type { Snapshot } from '../snapshot';
import type { Explanation, ExplanationCode } from '../../explanations/explanation';
import type { ReadinessDimension } from '../../vocabulary/vocabulary';

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    'cause.politics': ReadinessAnswerParams;
    'cause.data-governance': ReadinessAnswerParams;
    'cause.integration': ReadinessAnswerParams;
  }
}

/** Strength of a bad answer by level 0–4: only what is said to be missing is a cause. */
const UNREADY = [0.75, 0.55, 0.2, 0, 0] as const;

/** The worse answer of both sides in one dimension. */
export function unready(dimension: ReadinessDimension, code: ExplanationCode): (snapshot: Snapshot) => Finding | null {
  return ({ part, zone }) => {
    const answers = part.readiness.answers[dimension];
    let worst: { side: 'client' | 'vendor'; level: number; at: number } | null = null;
    for (const side of ['client', 'vendor'] as const) {
      const answer = answers?.[side];
      if (answer && (!worst || answer.level < worst.level)) worst = { side, ...answer };
    }
    if (!worst) return null;
    const sentence: Explanation = explain(code, { side: worst.side, level: worst.level, on: zone.dateOf(worst.at) });
    return { strength: UNREADY[worst.level] ?? 0, owner: ownerOfGap(dimension, worst.side), sentence, topics: ['readiness'] };
  };
}

export const readinessCauses = {
  politics: unready('politics', 'cause.politics'),
  'data-governance': unready('data-governance', 'cause.data-governance'),
  integration: unready('integration', 'cause.integration'),
} satisfies Causes;
