import { DAY, type Moment } from '@app/scoring';
import type { Stop } from '@app/signal';

/** A playbook starts nothing for an account whose sources have been quiet for more days: its history ended. */
export const ENDED_DAYS = 30;

/** Why nothing that did not arrive may start a playbook. */
export interface Held extends Omit<Stop, 'source'> {
  /** Null where none of the account's sources delivers any more. */
  source: string | null;
}

/** `newest`: the last day (ISO date) on which any of the account's sources delivered; `stop`: that of the source concerned. */
export function heldBy(newest: string | null, stop: Stop | undefined, t: Moment): Held | null {
  const since = newest === null ? null : Date.parse(newest) + DAY;
  if (since !== null && t - since > ENDED_DAYS * DAY) return { source: null, since };
  return stop ?? null;
}
