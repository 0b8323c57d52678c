import { explain } from '../../explanations/explain';
import type { IsoDate } from '../../explanations/param-values';
import type { Causes, Finding } from '../definitions';
import type { Snapshot } from '../snapshot';

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    'cause.decision-refused': { what: string | null; on: IsoDate };
  }
}

/** A no explains that nothing moves better than the standstill itself does. */
export function decisionRefused({ part, zone }: Snapshot): Finding | null {
  const { refused } = part.decisions;
  if (!refused) return null;
  const sentence = explain('cause.decision-refused', { what: refused.what, on: zone.dateOf(refused.at) });
  return { strength: 0.7, owner: 'client', sentence, topics: ['decisions'] };
}

export const decisionsCauses = { 'decision-refused': decisionRefused } satisfies Causes;
