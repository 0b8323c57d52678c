import { type Part, remember } from '../../facts/part';
import type { SignalOf } from '../../signals/signal';

export function foldOwnerChanged(part: Part, signal: SignalOf<'owner.changed'>): void {
  const { role, to = null, from = null } = signal.data;
  part.staff = { role, at: signal.occurredAt, to, from };
  remember(part, 'staff', signal.signalId);
}
