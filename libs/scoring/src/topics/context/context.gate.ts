import { explain } from '../../explanations/explain';
import type { Explanation } from '../../explanations/explanation';
import type { Gates } from '../definitions';
import { CAP } from '../gate-schema';
import type { Snapshot } from '../snapshot';
import { type ContextParams, contextParams, contextSentence, severestContext } from './context.measure';

export interface ContextSevereGate {
  severity: number;
  cap: number;
}

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    'gate.context-severe': ContextParams;
  }
}

export function contextSevereCap(gate: ContextSevereGate, snapshot: Snapshot): number | null {
  return (severestContext(snapshot)?.severity ?? 0) >= gate.severity ? gate.cap : null;
}

export function contextSevereSentence(snapshot: Snapshot): Explanation {
  const severest = severestContext(snapshot);
  return severest ? explain('gate.context-severe', contextParams(severest, snapshot)) : contextSentence(snapshot);
}

export const contextGates = {
  'context-severe': {
    cap: contextSevereCap,
    sentence: contextSevereSentence,
    evidence: ['context'],
    owner: 'client',
    explainedBy: [],
    includes: { 'gate.context-severe': ['context.troubled'] },
    closedBy: ['context.calm'],
    builtIn: { severity: 3, cap: 49 },
    schema: { severity: { type: 'integer', minimum: 1, maximum: 3 }, cap: CAP },
  },
} as const satisfies Gates;
