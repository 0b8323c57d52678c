import { type Part, remember } from '../../facts/part';
import type { SignalOf } from '../../signals/signal';

export function foldReadiness(part: Part, signal: SignalOf<'readiness.answered'>): void {
  const { dimension, side, level } = signal.data;
  const answers = (part.readiness[dimension] ??= { client: null, vendor: null });
  if (side === 'partner') return;
  answers[side] = { level, at: signal.occurredAt };
  remember(part, 'readiness', signal.signalId);
}
