import type { TopicFold } from '../definitions';
import { remember } from '../../facts/ring';
import type { Part } from '../../facts/part';
import type { SignalOf } from '../../signals/signal';
import { dayOfDate } from '../../vocabulary/dates';

export function foldPulse(part: Part, signal: SignalOf<'pulse.given'>): void {
  const { level, reason = null, override } = signal.data;
  part.pulse.last = {
    level,
    at: signal.occurredAt,
    reason,
    override: override ? { band: override.band, untilDay: dayOfDate(override.until) } : null,
  };
  remember(part.pulse.evidence, signal.signalId);
}

export const pulseFold = { version: 1, writes: ['pulse'], reads: [], kinds: { 'pulse.given': foldPulse } } as const satisfies TopicFold;
