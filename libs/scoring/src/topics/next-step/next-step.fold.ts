import type { TopicFold } from '../definitions';
import type { Part } from '../../facts/part';
import { push, remember } from '../../facts/ring';
import type { SignalOf } from '../../signals/signal';
import { dayOfDate } from '../../vocabulary/dates';

const KEPT_NEXT_STEPS = 8;

export function foldNextStepAgreed(part: Part, signal: SignalOf<'next-step.agreed'>): void {
  const { dueOn, what } = signal.data;
  push(part.nextStep.agreed, { dueDay: dayOfDate(dueOn), what, person: signal.person ?? null }, KEPT_NEXT_STEPS);
  remember(part.nextStep.evidence, signal.signalId);
}

export const nextStepFold = {
  version: 1,
  writes: ['nextStep'],
  reads: [],
  kinds: { 'next-step.agreed': foldNextStepAgreed },
} as const satisfies TopicFold;
