import type { TopicFold } from '../definitions';
import type { Part } from '../../facts/part';
import { push, remember } from '../../facts/ring';
import type { SignalOf } from '../../signals/signal';
import { dayOfDate } from '../../vocabulary/dates';

const KEPT_PROMISES = 32;

export function foldPromiseMade(part: Part, signal: SignalOf<'promise.made'>): void {
  const { promise, what, contractual = false, dueOn } = signal.data;
  const before = part.promises.open.find((open) => open.promise === promise);
  part.promises.open = part.promises.open.filter((open) => open !== before);
  const dueDay = dueOn === undefined ? null : dayOfDate(dueOn);
  const madeAt = before?.madeAt ?? signal.occurredAt;
  push(part.promises.open, { promise, what, contractual, madeAt, dueDay, brokenAt: null }, KEPT_PROMISES);
  remember(part.promises.evidence, signal.signalId);
}

/** A broken promise stays until it is kept after all. */
export function foldPromiseSettled(part: Part, signal: SignalOf<'promise.settled'>): void {
  const { promise, outcome } = signal.data;
  const before = part.promises.open.find((open) => open.promise === promise);
  remember(part.promises.evidence, signal.signalId);
  if (outcome === 'kept') {
    part.promises.open = part.promises.open.filter((open) => open !== before);
    part.promises.settled = signal.occurredAt;
    return;
  }
  if (before) before.brokenAt ??= signal.occurredAt;
  else {
    const { occurredAt } = signal;
    const unknown = { promise, what: null, contractual: false, madeAt: occurredAt, dueDay: null, brokenAt: occurredAt };
    push(part.promises.open, unknown, KEPT_PROMISES);
  }
}

export const promisesFold = {
  version: 1,
  writes: ['promises'],
  reads: [],
  kinds: { 'promise.made': foldPromiseMade, 'promise.settled': foldPromiseSettled },
} as const satisfies TopicFold;
