import type { TopicFold } from '../definitions';
import type { Part } from '../../facts/part';
import { push, remember } from '../../facts/ring';
import type { SignalOf } from '../../signals/signal';
import { dayOfDate } from '../../vocabulary/dates';

const KEPT_EVENTS = 16;

const DEFAULT_SEVERITY = 2;

/** The same event again keeps its start; a tender that we win is over. */
export function foldContextRecorded(part: Part, signal: SignalOf<'context.recorded'>): void {
  const { context, event, severity = DEFAULT_SEVERITY, since, until, what = null } = signal.data;
  const before = part.context.open.find((open) => open.context === context);
  endContext(part, signal);
  if (event === 'tender-awarded') return;
  const known = before?.event === event ? before : { sinceDay: null, recordedAt: signal.occurredAt };
  const sinceDay = since === undefined ? known.sinceDay : dayOfDate(since);
  const untilDay = until === undefined ? null : dayOfDate(until);
  push(part.context.open, { context, event, severity, sinceDay, recordedAt: known.recordedAt, untilDay, what }, KEPT_EVENTS);
}

export function endContext(part: Part, signal: SignalOf<'context.recorded' | 'context.ended'>): void {
  part.context.open = part.context.open.filter((open) => open.context !== signal.data.context);
  part.context.last = signal.occurredAt;
  remember(part.context.evidence, signal.signalId);
}

export const contextFold = {
  version: 2,
  writes: ['context'],
  reads: [],
  kinds: { 'context.recorded': foldContextRecorded, 'context.ended': endContext },
} as const satisfies TopicFold;
