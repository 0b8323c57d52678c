import type { Instant } from '../../facts/snapshot';
import { dateOf } from '../../vocabulary/dates';
import type { Explanation } from '../../vocabulary/explanation';
import { worstTicket } from './support.measure';

/** Working days since the oldest open urgent ticket became urgent; −1 without one. */
export function daysOfUrgentTicket({ part, counted }: Instant): number {
  let days = -1;
  for (const { urgency, mark } of part.support.tickets.open) if (urgency === 'urgent') days = Math.max(days, counted - mark);
  return days;
}

export function ticketSentence(instant: Instant): Explanation {
  const worst = worstTicket(instant);
  const since = worst ? dateOf(worst.openedAt) : null;
  return { code: 'gate.ticket-urgent', params: { ticket: worst?.ticket ?? null, since, days: daysOfUrgentTicket(instant) } };
}
