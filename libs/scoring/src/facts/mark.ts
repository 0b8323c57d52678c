import type { Moment } from '../vocabulary/vocabulary';

/** A moment of the past with its place on the calendar. */
export interface Mark {
  at: Moment;
  awake: number;
}

export interface Answer {
  level: number;
  at: Moment;
}
