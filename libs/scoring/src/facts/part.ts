import type { Calendar } from '../calendar/calendar';
import type { Moment } from '../vocabulary/vocabulary';

/** Facts of one pilot by topic: each topic adds its slice. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface TopicFacts {}
export type Topic = keyof TopicFacts;

export type Heard = Record<string, [at: Moment, source: string]>;

/** Everything known of one pilot: the calendar that its days are counted on, and one slice per topic. */
export interface Part extends TopicFacts {
  /** The first signal that this part saw. */
  startedAt: Moment | null;
  calendar: Calendar;
  /** By topic: when something of it was last recorded, and by which source. */
  heard: Heard;
}
