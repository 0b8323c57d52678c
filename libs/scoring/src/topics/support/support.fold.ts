import type { TopicFold } from '../definitions';
import { countsThrough } from '../../calendar/calendar';
import type { Part } from '../../facts/part';
import { push, remember } from '../../facts/ring';
import type { SignalOf } from '../../signals/signal';
import { clientAnswered, clientSeen } from '../talk/talk.fold';

const KEPT_TICKETS = 32;

/** A named person who needs help is there. The same ticket again keeps its age, unless it became more or less urgent. */
export function foldTicketOpened(part: Part, signal: SignalOf<'ticket.opened'>, day: number): void {
  const { ticket, urgency = 'normal' } = signal.data;
  const before = part.support.tickets.open.find((open) => open.ticket === ticket);
  part.support.tickets.last = signal.occurredAt;
  remember(part.support.evidence, signal.signalId);
  if (signal.person !== undefined) clientSeen(part, signal, day);
  const mark = before?.urgency === urgency ? before.mark : countsThrough(part.calendar, day).counted;
  part.support.tickets.open = part.support.tickets.open.filter((open) => open !== before);
  push(part.support.tickets.open, { ticket, urgency, openedAt: before?.openedAt ?? signal.occurredAt, mark }, KEPT_TICKETS);
}

export function foldTicketClosed(part: Part, signal: SignalOf<'ticket.closed'>): void {
  part.support.tickets.open = part.support.tickets.open.filter((open) => open.ticket !== signal.data.ticket);
  part.support.tickets.last = signal.occurredAt;
  remember(part.support.evidence, signal.signalId);
}

/** Answering a survey is an answer. */
export function foldSurvey(part: Part, signal: SignalOf<'survey.answered'>, day: number): void {
  part.support.survey = { score: signal.data.score, at: signal.occurredAt, person: signal.person ?? null };
  remember(part.support.evidence, signal.signalId);
  clientAnswered(part, signal.occurredAt, day, signal.person === undefined ? [] : [signal.person], signal.signalId);
}

export const supportFold = {
  version: 2,
  writes: ['support', 'talk', 'silence'],
  reads: ['roles', 'handover'],
  kinds: { 'ticket.opened': foldTicketOpened, 'ticket.closed': foldTicketClosed, 'survey.answered': foldSurvey },
} as const satisfies TopicFold;
