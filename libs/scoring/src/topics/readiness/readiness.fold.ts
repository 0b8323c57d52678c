import type { TopicFold } from '../definitions';
import { remember } from '../../facts/ring';
import type { Part } from '../../facts/part';
import type { SignalOf } from '../../signals/signal';

export function foldReadiness(part: Part, signal: SignalOf<'readiness.answered'>): void {
  const { dimension, side, level } = signal.data;
  const answers = (part.readiness.answers[dimension] ??= { client: null, vendor: null });
  if (side === 'partner') return;
  answers[side] = { level, at: signal.occurredAt };
  remember(part.readiness.evidence, signal.signalId);
}

export const readinessFold = {
  version: 1,
  writes: ['readiness'],
  reads: [],
  kinds: { 'readiness.answered': foldReadiness },
} as const satisfies TopicFold;
