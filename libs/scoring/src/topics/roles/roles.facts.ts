import type { Mark } from '../../facts/mark';
import type { Moment } from '../../vocabulary/vocabulary';

export interface RoleFacts {
  holders: { person: string; since: Moment; trained: boolean }[];
  /** Set while nobody holds the role after somebody did, or after it was said to be empty. */
  vacant: Mark | null;
  /** Who left last. */
  former: string | null;
}
