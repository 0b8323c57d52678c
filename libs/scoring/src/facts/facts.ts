import type { Moment } from '../vocabulary/vocabulary';
import type { Part, Topic } from './part';

/**
 * Facts are plain JSON: everything in an account's past that can still move a score. They grow with people, pilots and
 * agreements, not with age: every list is a ring. Days are whole UTC days since 1970; `awake` is a position on the calendar's count
 * of days outside agreed quiet and dormancy, so that nothing ages while both sides sleep.
 */
export interface Facts {
  /** Version of everything but the topics' slices. */
  foldVersion: number;
  /** Version of each topic's fold. */
  versions: Partial<Record<Topic, number>>;
  /** The last folded signal; only later ones can follow. */
  last: { occurredAt: Moment; signalId: string } | null;
  /**
   * What belongs to the account: signals without a pilot. The assumed pilot `main` while there is no other. Null once there is one, as every
   * pilot knows it too: it would be two fifths of all facts, kept for another pilot that rarely comes.
   */
  account: Part | null;
  /** Per pilot: the account-wide signals and its own. */
  pilots: Record<string, Part>;
}
