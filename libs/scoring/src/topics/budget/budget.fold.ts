import type { TopicFold } from '../definitions';
import { remember } from '../../facts/ring';
import type { Part } from '../../facts/part';
import type { SignalOf } from '../../signals/signal';
import { dayOfDate } from '../../vocabulary/dates';
import { awakeOn, stepForward } from '../forward-step/forward-step.fold';

/** More money approved than before is a step forward. The window of money that was approved is not the next one's. */
export function foldBudgetChanged(part: Part, signal: SignalOf<'budget.changed'>, day: number): void {
  const { state, amount = null, currency = null, windowClosesOn } = signal.data;
  const before = part.budget.current;
  const inherited = before?.state === 'approved' ? null : (before?.closesDay ?? null);
  const closesDay = windowClosesOn === undefined ? inherited : dayOfDate(windowClosesOn);
  part.budget.current = { state, at: signal.occurredAt, amount, currency, closesDay };
  remember(part.budget.evidence, signal.signalId);
  const isMore = before?.state !== 'approved' || (amount !== null && amount > (before.amount ?? 0));
  if (state === 'approved' && isMore) stepForward(part, 'budget', signal, awakeOn(part, day), { amount });
}

export const budgetFold = {
  version: 1,
  writes: ['budget', 'forwardStep'],
  reads: [],
  kinds: { 'budget.changed': foldBudgetChanged },
} as const satisfies TopicFold;
