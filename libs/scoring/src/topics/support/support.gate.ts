import type { IsoDate } from '../../explanations/param-values';
import { explain } from '../../explanations/explain';
import type { Gates, Level } from '../definitions';
import { BY_DAYS } from '../gate-schema';
import { levelCap } from '../level-cap';
import type { Snapshot } from '../snapshot';
import type { Explanation } from '../../explanations/explanation';
import { worstTicket } from './support.measure';

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    /** `days`: working days. */
    'gate.ticket-urgent': { ticket: string | null; since: IsoDate | null; days: number };
  }
}

export interface TicketUrgentGate {
  levels: readonly (Level & { days: number })[];
}

/** So many working days without a word: it is more likely closed than open, and a question rather than a gate. */
const FORGOTTEN_AFTER = 60;

/** Working days since the oldest open urgent ticket became urgent; −1 without one. */
export function daysOfUrgentTicket({ part, counted }: Snapshot): number {
  let days = -1;
  for (const { urgency, mark } of part.support.tickets.open) {
    if (urgency === 'urgent' && counted - mark <= FORGOTTEN_AFTER) days = Math.max(days, counted - mark);
  }
  return days;
}

export function ticketSentence(snapshot: Snapshot): Explanation {
  const worst = worstTicket(snapshot);
  const since = worst ? snapshot.zone.dateOf(worst.openedAt) : null;
  return explain('gate.ticket-urgent', { ticket: worst?.ticket ?? null, since, days: daysOfUrgentTicket(snapshot) });
}

export const supportGates = {
  'ticket-urgent': {
    cap: (gate: TicketUrgentGate, snapshot: Snapshot) => levelCap(gate.levels, daysOfUrgentTicket(snapshot)),
    sentence: ticketSentence,
    evidence: ['support'],
    owner: 'vendor',
    explainedBy: [],
    includes: { 'gate.ticket-urgent': ['support.open'] },
    closedBy: ['support.calm', 'support.open'],
    builtIn: {
      levels: [
        { days: 5, cap: 69 },
        { days: 15, cap: 59 },
      ],
    },
    schema: { levels: BY_DAYS },
  },
} as const satisfies Gates;
