import type { TopicFold } from '../definitions';
import type { HandoverFacts } from './handover.facts';
import { remember } from '../../facts/ring';
import { countsThrough } from '../../calendar/calendar';
import type { Part } from '../../facts/part';
import type { SignalOf } from '../../signals/signal';
import { rebase } from '../../silence/rhythm';
import { stepForward } from '../forward-step/forward-step.fold';
import { clientAnswered } from '../talk/talk.fold';

/** The client accepted: an act of the client and a forward step. An assumed date is neither, and never replaces a real one. */
export function foldPilotHandedOver(part: Part, signal: SignalOf<'pilot.handed-over'>, day: number): void {
  const assumed = signal.data.assumed ?? false;
  if (assumed && part.handover.done && !part.handover.done.assumed) return;
  const { counted, awake } = countsThrough(part.calendar, day);
  part.handover.done = { at: signal.occurredAt, assumed, day, mark: counted, signalId: signal.signalId };
  remember(part.handover.evidence, signal.signalId);
  if (assumed) return;
  const { deciders, client, partner } = part.silence.clocks;
  for (const clock of [deciders, client, partner]) if (clock) rebase(clock, day, counted, signal.occurredAt);
  stepForward(part, 'handover', signal, awake);
}

const KEPT_ITEMS = 64;

const ITEM_STATES = {
  'handover.item-done': 'done',
  'handover.item-accepted': 'accepted',
  'handover.item-waived': 'waived',
} as const;

/** An accepted item stays accepted if it is marked done later. */
export function foldHandoverItem(part: Part, signal: SignalOf<keyof typeof ITEM_STATES>, day: number): void {
  const { item, of } = signal.data;
  const list: NonNullable<HandoverFacts['list']> = (part.handover.list ??= { of: null, states: {}, at: signal.occurredAt });
  list.at = signal.occurredAt;
  list.of = of ?? list.of;
  const state = ITEM_STATES[signal.kind];
  const before = Object.hasOwn(list.states, item) ? list.states[item] : undefined;
  if (before === undefined && Object.keys(list.states).length >= KEPT_ITEMS) return;
  if (before === undefined || state !== 'done') list.states[item] = state;
  remember(part.handover.evidence, signal.signalId);
  if (state !== 'accepted' || signal.person === undefined) return;
  clientAnswered(part, signal.occurredAt, day, [signal.person], signal.signalId);
}

export const handoverFold = {
  version: 3,
  writes: ['handover', 'forwardStep', 'talk', 'silence'],
  reads: ['roles'],
  kinds: {
    'pilot.handed-over': foldPilotHandedOver,
    'handover.item-done': foldHandoverItem,
    'handover.item-accepted': foldHandoverItem,
    'handover.item-waived': foldHandoverItem,
  },
} as const satisfies TopicFold;
