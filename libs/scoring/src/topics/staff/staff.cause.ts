import type { IsoDate } from '../../explanations/param-values';
import { explain } from '../../explanations/explain';
import type { Causes, Finding } from '../definitions';
import { daysSince, type Snapshot } from '../snapshot';
import { DAY } from '../../vocabulary/vocabulary';
import { growing, strongest } from '../cause';
import { countUnanswered, DIGEST_RISK } from '../silence/silence.state';

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    'cause.neglected-by-us': { lastAskOn: IsoDate };
    /** `since`: the last reply, if there ever was one. */
    'cause.never-asked': { since: IsoDate | null };
    'cause.nobody-responsible': { since: IsoDate };
  }
}

const NOT_ASKED_DAYS = 21;

export function neglectedByUs({ part, silence, t, zone }: Snapshot): Finding | null {
  const { last } = part.talk.asks;
  const days = last === null ? 0 : (t - last) / DAY;
  const isQuiet = silence !== null && silence.risk >= DIGEST_RISK && silence.heldUntil === null;
  const { csmVacantSince } = part.staff;
  return strongest(
    last !== null && isQuiet && days >= NOT_ASKED_DAYS && countUnanswered(part, silence.clock, t) < 2
      ? {
          strength: growing(0.5, 0.4, days - NOT_ASKED_DAYS, 90),
          owner: 'vendor',
          sentence: explain('cause.neglected-by-us', { lastAskOn: zone.dateOf(last) }),
          topics: ['talk.asks', 'staff'],
        }
      : null,
    csmVacantSince !== null
      ? {
          strength: growing(0.4, 0.3, daysSince(t, csmVacantSince), 60),
          owner: 'vendor',
          sentence: explain('cause.nobody-responsible', { since: zone.dateOf(csmVacantSince) }),
          topics: ['staff'],
        }
      : null,
  );
}

export const staffCauses = { 'neglected-by-us': neglectedByUs } satisfies Causes;
