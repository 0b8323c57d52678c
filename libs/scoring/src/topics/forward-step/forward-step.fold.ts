import type { TopicFold } from '../definitions';
import { remember } from '../../facts/ring';
import { countsThrough } from '../../calendar/calendar';
import type { Part } from '../../facts/part';
import type { SignalOf } from '../../signals/signal';
import type { Moment } from '../../vocabulary/vocabulary';
import type { ForwardStep, ForwardStepFacts } from './forward-step.facts';

/** Steps that show without anybody's record. */
const SEEN_BY_ITSELF: readonly ForwardStep[] = ['handover', 'devices', 'stage'];

/** Devices of an order that was counted already. */
function isDelivery(last: ForwardStepFacts['last'], devices: number): boolean {
  return last?.step === 'order' && devices <= (last.amount ?? Infinity);
}

/** A step towards scale: it ends every stretch in which nothing moved. */
export function stepForward(
  part: Part,
  step: ForwardStep,
  signal: { occurredAt: Moment; signalId: string },
  awake: number,
  told: { amount?: number | null; what?: string | null } = {},
): void {
  if (step === 'order' || step === 'contract') part.forwardStep.orderedAt = signal.occurredAt;
  part.forwardStep.recorded ||= !SEEN_BY_ITSELF.includes(step);
  if (step === 'devices' && isDelivery(part.forwardStep.last, told.amount ?? 0)) return;
  part.forwardStep.last = { step, at: signal.occurredAt, awake, amount: told.amount ?? null, what: told.what ?? null };
  remember(part.forwardStep.evidence, signal.signalId);
}

export function awakeOn(part: Part, day: number): number {
  return countsThrough(part.calendar, day).awake;
}

export function foldOrderPlaced(part: Part, signal: SignalOf<'order.placed'>, day: number): void {
  stepForward(part, 'order', signal, awakeOn(part, day), { amount: signal.data.devices ?? null });
}

export function foldNoForwardStep(part: Part, { occurredAt, signalId }: SignalOf<'forward-step.none'>): void {
  part.forwardStep.noneAt = occurredAt;
  remember(part.forwardStep.evidence, signalId);
}

export const forwardStepFold = {
  version: 3,
  writes: ['forwardStep'],
  reads: [],
  kinds: { 'order.placed': foldOrderPlaced, 'forward-step.none': foldNoForwardStep },
} as const satisfies TopicFold;
