import { remember } from '../../facts/ring';
import type { Part } from '../../facts/part';
import type { SignalOf } from '../../signals/signal';

export function foldOwnerChanged(part: Part, signal: SignalOf<'owner.changed'>): void {
  const { role, to = null, from = null } = signal.data;
  part.staff.lastChange = { role, at: signal.occurredAt, to, from };
  remember(part.staff.evidence, signal.signalId);
}
