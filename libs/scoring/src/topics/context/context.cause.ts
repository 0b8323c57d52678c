import { explain } from '../../explanations/explain';
import type { Causes, Finding } from '../definitions';
import type { Snapshot } from '../snapshot';
import { type ContextParams, contextParams, severestContext } from './context.measure';

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    'cause.context': ContextParams;
  }
}

/** By severity 1–3. */
const STRENGTH = [0, 0.2, 0.5, 0.8] as const;

export function contextAround(snapshot: Snapshot): Finding | null {
  const severest = severestContext(snapshot);
  if (!severest) return null;
  const sentence = explain('cause.context', contextParams(severest, snapshot));
  return { strength: STRENGTH[severest.severity] ?? 0, owner: 'client', sentence, topics: ['context'] };
}

export const contextCauses = { context: contextAround } satisfies Causes;
