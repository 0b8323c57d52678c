import { explain } from '../../explanations/explain';
import type { Explanation } from '../../explanations/explanation';
import type { Gates } from '../definitions';
import { CAP, record } from '../gate-schema';
import type { Snapshot } from '../snapshot';
import { type ContextParams, contextParams, contextSentence, severestContext } from './context.measure';

const SEVERITY = { type: 'integer', minimum: 1, maximum: 3 };

export interface ContextSevereGate {
  severity: number;
  cap: number;
  /** For what is serious, but not that severe. */
  serious?: { severity: number; cap: number };
}

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    'gate.context-severe': ContextParams;
  }
}

export function contextSevereCap(gate: ContextSevereGate, snapshot: Snapshot): number | null {
  const severity = severestContext(snapshot)?.severity ?? 0;
  if (severity >= gate.severity) return gate.cap;
  return gate.serious && severity >= gate.serious.severity ? gate.serious.cap : null;
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
    builtIn: { severity: 3, cap: 49, serious: { severity: 2, cap: 69 } },
    schema: { severity: SEVERITY, cap: CAP, serious: record({ severity: SEVERITY, cap: CAP }) },
    optional: ['serious'],
  },
} as const satisfies Gates;
