import type { TopicFold } from '../definitions';
import { remember } from '../../facts/ring';
import { countsThrough } from '../../calendar/calendar';
import type { Part } from '../../facts/part';
import { addToTally } from '../../facts/tally';
import type { SignalOf } from '../../signals/signal';
import { clientSeen } from '../talk/talk.fold';

/** Operating is done by somebody: by the client's people it stops the client's clock, never the deciders'. */
export function foldOperation(part: Part, signal: SignalOf<'operation.performed'>, day: number): void {
  const { by, count = 1 } = signal.data;
  const { awake } = countsThrough(part.calendar, day);
  addToTally(part.operations.all, awake, count);
  if (by === 'client') {
    addToTally(part.operations.client, awake, count);
    clientSeen(part, signal, day);
  }
  if (by === 'partner') addToTally(part.operations.partner, awake, count);
  part.operations.last = { at: signal.occurredAt, awake };
  remember(part.operations.evidence, signal.signalId);
}

export const operationsFold = {
  version: 3,
  writes: ['operations', 'silence'],
  reads: ['handover'],
  kinds: { 'operation.performed': foldOperation },
} as const satisfies TopicFold;
