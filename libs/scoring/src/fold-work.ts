import { countsThrough } from './calendar';
import { push, remember, type Part } from './facts';
import type { WorkFacts } from './facts-of-work';
import { clientAnswered, clientSeen } from './fold-touchpoints';
import { dayOfDate } from './dates';
import type { Signal } from './signal';
import { addToTally } from './tally';

type Of<K extends Signal['kind']> = Extract<Signal, { kind: K }>;

const KEPT_TICKETS = 32;
const KEPT_TOPICS = 32;
const KEPT_PER_TOPIC = 4;
const KEPT_ITEMS = 64;

/** Operating is done by somebody: by the client's people it stops the client's clock, never the deciders'. */
export function foldOperation(part: Part, signal: Of<'operation.performed'>, day: number): void {
  const { by, count = 1 } = signal.data;
  const { awake } = countsThrough(part.calendar, day);
  addToTally(part.operations.all, awake, count);
  if (by === 'client') {
    addToTally(part.operations.client, awake, count);
    clientSeen(part, signal.occurredAt, day, signal.person ?? null);
  }
  part.operations.last = { at: signal.occurredAt, awake };
  remember(part, 'operations', signal.signalId);
}

export function foldAlarm(part: Part, signal: Of<'alarm.handled'>, day: number): void {
  const { raised = 1, by = 'client' } = signal.data;
  const handled = Math.min(raised, signal.data.handled ?? raised);
  const { awake } = countsThrough(part.calendar, day);
  addToTally(part.alarms.raised, awake, raised);
  addToTally(part.alarms.handled, awake, handled);
  part.alarms.last = { at: signal.occurredAt, awake };
  remember(part, 'alarms', signal.signalId);
  if (by === 'client' && handled > 0) clientSeen(part, signal.occurredAt, day, signal.person ?? null);
}

/** A named person who needs help is there. The same ticket again keeps its age, unless it became more or less urgent. */
export function foldTicketOpened(part: Part, signal: Of<'ticket.opened'>, day: number): void {
  const { ticket, urgency = 'normal' } = signal.data;
  const before = part.tickets.open.find((open) => open.ticket === ticket);
  part.tickets.last = signal.occurredAt;
  remember(part, 'tickets', signal.signalId);
  if (signal.person !== undefined) clientSeen(part, signal.occurredAt, day, signal.person);
  const mark = before?.urgency === urgency ? before.mark : countsThrough(part.calendar, day).counted;
  part.tickets.open = part.tickets.open.filter((open) => open !== before);
  push(part.tickets.open, { ticket, urgency, openedAt: before?.openedAt ?? signal.occurredAt, mark }, KEPT_TICKETS);
}

export function foldTicketClosed(part: Part, signal: Of<'ticket.closed'>): void {
  part.tickets.open = part.tickets.open.filter((open) => open.ticket !== signal.data.ticket);
  part.tickets.last = signal.occurredAt;
  remember(part, 'tickets', signal.signalId);
}

/** Answering a survey is an answer. */
export function foldSurvey(part: Part, signal: Of<'survey.answered'>, day: number): void {
  part.survey = { score: signal.data.score, at: signal.occurredAt, person: signal.person ?? null };
  remember(part, 'tickets', signal.signalId);
  clientAnswered(part, signal.occurredAt, day, signal.person === undefined ? [] : [signal.person], signal.signalId);
}

export function foldPulse(part: Part, signal: Of<'pulse.given'>): void {
  const { level, reason = null, override } = signal.data;
  part.pulse = {
    level,
    at: signal.occurredAt,
    reason,
    override: override ? { band: override.band, untilDay: dayOfDate(override.until) } : null,
  };
  remember(part, 'pulse', signal.signalId);
}

export function foldReadiness(part: Part, signal: Of<'readiness.answered'>): void {
  const { dimension, side, level } = signal.data;
  const answers = (part.readiness[dimension] ??= { client: null, vendor: null });
  if (side === 'partner') return;
  answers[side] = { level, at: signal.occurredAt };
  remember(part, 'readiness', signal.signalId);
}

/** The latest showing of a person in a topic holds; the best four of a topic are kept. */
export function foldKnowledge(part: Part, signal: Of<'knowledge.shown'>): void {
  const { topic, level, side = 'client' } = signal.data;
  const { person } = signal;
  if (person === undefined) return;
  const known = Object.hasOwn(part.knowledge, topic) ? (part.knowledge[topic] ?? []) : [];
  if (known.length === 0 && Object.keys(part.knowledge).length >= KEPT_TOPICS) return;
  part.knowledge[topic] = [...known.filter((other) => other.person !== person), { person, side, level, at: signal.occurredAt }]
    .sort((a, b) => b.level - a.level || b.at - a.at || (a.person < b.person ? -1 : 1))
    .slice(0, KEPT_PER_TOPIC);
  remember(part, 'knowledge', signal.signalId);
}

const ITEM_STATES = {
  'handover.item-done': 'done',
  'handover.item-accepted': 'accepted',
  'handover.item-waived': 'waived',
} as const;

/** What is accepted stays so when it is said to be done afterwards. */
export function foldHandoverItem(part: Part, signal: Of<keyof typeof ITEM_STATES>, day: number): void {
  const { item, of } = signal.data;
  const list: NonNullable<WorkFacts['handoverItems']> = (part.handoverItems ??= { of: null, states: {}, at: signal.occurredAt });
  list.at = signal.occurredAt;
  list.of = of ?? list.of;
  const state = ITEM_STATES[signal.kind];
  const before = Object.hasOwn(list.states, item) ? list.states[item] : undefined;
  if (before === undefined && Object.keys(list.states).length >= KEPT_ITEMS) return;
  if (before === undefined || state !== 'done') list.states[item] = state;
  remember(part, 'handover', signal.signalId);
  if (state !== 'accepted' || signal.person === undefined) return;
  clientAnswered(part, signal.occurredAt, day, [signal.person], signal.signalId);
}

export function foldOwnerChanged(part: Part, signal: Of<'owner.changed'>): void {
  const { role, to = null, from = null } = signal.data;
  part.staff = { role, at: signal.occurredAt, to, from };
  remember(part, 'staff', signal.signalId);
}
