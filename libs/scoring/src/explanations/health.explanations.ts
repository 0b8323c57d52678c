import type { IsoDate, NoParams, Share } from './param-values';

export interface HealthExplanations {
  'health.well': {
    clock: 'deciders' | 'client' | null;
    since: IsoDate | null;
    everyDays: number | null;
    share: Share | null;
    /** The day of the share, where it is not of today or yesterday. */
    shareOn: IsoDate | null;
    what: string | null;
    dueOn: IsoDate | null;
  };
  'health.nothing-known': NoParams;
  /** A source that delivered nothing after `since`; `topics` (by blanks) where it goes on with others. */
  'health.source-stopped': { source: string; since: IsoDate; topics: string | null };
  /** `known` of the card's groups. */
  'health.early-read': { known: number; of: number };
}
