import type { TopicFold } from '../definitions';
import type { Part } from '../../facts/part';
import { push, remember } from '../../facts/ring';
import type { SignalOf } from '../../signals/signal';
import { awakeOn, stepForward } from '../forward-step/forward-step.fold';
import { clientAnswered } from '../talk/talk.fold';

const KEPT_CLAIMS = 16;

export function foldValueClaimed(part: Part, signal: SignalOf<'value.claimed'>): void {
  const { claim, what } = signal.data;
  remember(part.value.evidence, signal.signalId);
  if (part.value.claims.some((each) => each.claim === claim)) return;
  push(part.value.claims, { claim, what, at: signal.occurredAt, acceptedAt: null }, KEPT_CLAIMS);
}

/** The client agrees: an act of a person, and a step forward. */
export function foldValueAccepted(part: Part, signal: SignalOf<'value.accepted'>, day: number): void {
  const { claim } = signal.data;
  const { occurredAt } = signal;
  const before = part.value.claims.find((each) => each.claim === claim);
  if (before) before.acceptedAt = occurredAt;
  else push(part.value.claims, { claim, what: null, at: occurredAt, acceptedAt: occurredAt }, KEPT_CLAIMS);
  remember(part.value.evidence, signal.signalId);
  stepForward(part, 'value', signal, awakeOn(part, day), { what: before?.what ?? null });
  if (signal.person !== undefined) clientAnswered(part, occurredAt, day, [signal.person], signal.signalId);
}

export const valueFold = {
  version: 1,
  writes: ['value', 'forwardStep', 'talk', 'silence'],
  reads: ['roles', 'handover'],
  kinds: { 'value.claimed': foldValueClaimed, 'value.accepted': foldValueAccepted },
} as const satisfies TopicFold;
