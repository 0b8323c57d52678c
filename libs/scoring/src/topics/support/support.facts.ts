import type { Moment, Urgency } from '../../vocabulary/vocabulary';

export interface Ticket {
  ticket: string;
  urgency: Urgency;
  openedAt: Moment;
  /** Counted (working) days through the day on which it became this urgent. */
  mark: number;
}
