import type { Moment } from '../vocabulary/vocabulary';
import type { Part, Topic } from './part';

/**
 * Facts are plain JSON: everything in an account's past that can still affect a score. They grow with people, pilots and agreements, not
 * with age, because every list is a ring buffer. Days are UTC days since 1970; `awake` is a position on the calendar's count of days outside
 * agreed quiet and dormancy, so that nothing ages during those.
 */
export interface Facts {
  /** Version of everything but the topics' slices. */
  foldVersion: number;
  /** Version of each topic's fold. */
  versions: Partial<Record<Topic, number>>;
  /** The last folded signal; only later ones can follow. */
  last: { occurredAt: Moment; signalId: string } | null;
  /** Merged person → the person they count as. */
  merged: Readonly<Record<string, string>>;
  /**
   * Facts from signals without a pilot: the assumed pilot `main` while there is no other. Null once there is one: its facts include these,
   * and a second copy would make up two fifths of all facts.
   */
  account: Part | null;
  /** Per pilot: the account-wide signals and its own. */
  pilots: Record<string, Part>;
}
