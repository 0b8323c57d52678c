import { explain } from '../../explanations/explain';
import type { Gates, Level } from '../definitions';
import { BY_DAYS } from '../gate-schema';
import { levelCap } from '../level-cap';
import type { Snapshot } from '../snapshot';
import { dateOf } from '../../vocabulary/dates';
import type { Explanation } from '../../explanations/explanation';
import { worstTicket } from './support.measure';

export interface TicketUrgentGate {
  levels: readonly (Level & { days: number })[];
}

/** Working days since the oldest open urgent ticket became urgent; −1 without one. */
export function daysOfUrgentTicket({ part, counted }: Snapshot): number {
  let days = -1;
  for (const { urgency, mark } of part.support.tickets.open) if (urgency === 'urgent') days = Math.max(days, counted - mark);
  return days;
}

export function ticketSentence(snapshot: Snapshot): Explanation {
  const worst = worstTicket(snapshot);
  const since = worst ? dateOf(worst.openedAt) : null;
  return explain('gate.ticket-urgent', { ticket: worst?.ticket ?? null, since, days: daysOfUrgentTicket(snapshot) });
}

export const supportGates = {
  'ticket-urgent': {
    cap: (gate: TicketUrgentGate, snapshot: Snapshot) => levelCap(gate.levels, daysOfUrgentTicket(snapshot)),
    sentence: ticketSentence,
    evidence: ['support'],
    owner: 'vendor',
    explainedBy: [],
    schema: { levels: BY_DAYS },
  },
} as const satisfies Gates;
