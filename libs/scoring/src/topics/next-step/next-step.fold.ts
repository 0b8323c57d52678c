import { type Part, remember } from '../../facts/part';
import { push } from '../../facts/ring';
import type { SignalOf } from '../../signals/signal';
import { dayOfDate } from '../../vocabulary/dates';

const KEPT_NEXT_STEPS = 8;

export function foldNextStepAgreed(part: Part, signal: SignalOf<'next-step.agreed'>): void {
  const { dueOn, what } = signal.data;
  push(part.nextSteps, { dueDay: dayOfDate(dueOn), what, person: signal.person ?? null }, KEPT_NEXT_STEPS);
  remember(part, 'next-steps', signal.signalId);
}
