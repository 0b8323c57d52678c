import type { TopicFold } from '../definitions';
import type { Part } from '../../facts/part';
import { push, remember } from '../../facts/ring';
import type { SignalOf } from '../../signals/signal';
import { dayOfDate } from '../../vocabulary/dates';
import { awakeOn, stepForward } from '../forward-step/forward-step.fold';

const KEPT_DECISIONS = 16;

export function foldDecisionOpened(part: Part, signal: SignalOf<'decision.opened'>): void {
  const { decision, what, dueOn } = signal.data;
  const before = part.decisions.open.find((open) => open.decision === decision);
  part.decisions.open = part.decisions.open.filter((open) => open !== before);
  const dueDay = dueOn === undefined ? null : dayOfDate(dueOn);
  push(part.decisions.open, { decision, what, at: before?.at ?? signal.occurredAt, dueDay }, KEPT_DECISIONS);
  part.decisions.last = signal.occurredAt;
  remember(part.decisions.evidence, signal.signalId);
}

/** A yes moves the pilot forward, a no is bad news until the next yes, a dropped question only ends the waiting. */
export function foldDecisionClosed(part: Part, signal: SignalOf<'decision.closed'>, day: number): void {
  const { decision, outcome = 'yes' } = signal.data;
  const before = part.decisions.open.find((open) => open.decision === decision);
  part.decisions.open = part.decisions.open.filter((open) => open !== before);
  part.decisions.last = signal.occurredAt;
  remember(part.decisions.evidence, signal.signalId);
  if (outcome === 'no') part.decisions.refused = { what: before?.what ?? null, at: signal.occurredAt };
  if (outcome !== 'yes') return;
  part.decisions.refused = null;
  stepForward(part, 'decision', signal, awakeOn(part, day), { what: before?.what ?? null });
}

export const decisionsFold = {
  version: 2,
  writes: ['decisions', 'forwardStep'],
  reads: [],
  kinds: { 'decision.opened': foldDecisionOpened, 'decision.closed': foldDecisionClosed },
} as const satisfies TopicFold;
