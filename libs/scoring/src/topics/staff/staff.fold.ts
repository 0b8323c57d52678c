import type { TopicFold } from '../definitions';
import { remember } from '../../facts/ring';
import type { Part } from '../../facts/part';
import type { SignalOf } from '../../signals/signal';

export function foldOwnerChanged(part: Part, signal: SignalOf<'owner.changed'>): void {
  const { role, to = null, from = null } = signal.data;
  part.staff.lastChange = { role, at: signal.occurredAt, to, from };
  if (role === 'csm') part.staff.csmVacantSince = to === null ? (part.staff.csmVacantSince ?? signal.occurredAt) : null;
  remember(part.staff.evidence, signal.signalId);
}

export const staffFold = {
  version: 2,
  writes: ['staff'],
  reads: [],
  kinds: { 'owner.changed': foldOwnerChanged },
} as const satisfies TopicFold;
