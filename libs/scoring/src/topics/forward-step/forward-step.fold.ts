import type { TopicFold } from '../definitions';
import { remember } from '../../facts/ring';
import { countsThrough } from '../../calendar/calendar';
import type { Part } from '../../facts/part';
import type { SignalOf } from '../../signals/signal';
import type { Moment } from '../../vocabulary/vocabulary';
import type { ForwardStep } from './forward-step.facts';

/** A step towards scale: it ends every stretch in which nothing moved. */
export function stepForward(
  part: Part,
  step: ForwardStep,
  signal: { occurredAt: Moment; signalId: string },
  awake: number,
  told: { amount?: number | null; what?: string | null } = {},
): void {
  part.forwardStep.last = { step, at: signal.occurredAt, awake, amount: told.amount ?? null, what: told.what ?? null };
  remember(part.forwardStep.evidence, signal.signalId);
}

export function awakeOn(part: Part, day: number): number {
  return countsThrough(part.calendar, day).awake;
}

export function foldOrderPlaced(part: Part, signal: SignalOf<'order.placed'>, day: number): void {
  stepForward(part, 'order', signal, awakeOn(part, day), { amount: signal.data.devices ?? null });
}

export const forwardStepFold = {
  version: 1,
  writes: ['forwardStep'],
  reads: [],
  kinds: { 'order.placed': foldOrderPlaced },
} as const satisfies TopicFold;
