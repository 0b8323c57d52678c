import type { SilenceSpan } from '@app/scoring';
import { isStall, type StallRule } from './silence-labels';

/**
 * What a silence is to a detector: `stall`, it should warn; `false`, a warning was false; `open`, neither, because the log ends too early;
 * `unknown`, the silence is not judged and its account was not watched yet.
 */
export type Verdict = (span: SilenceSpan, lastDay: number) => 'stall' | 'false' | 'open' | 'unknown';

/** The stalls a detector must warn of: those that never ended, or all that were long enough. */
export type Stalls = 'lasting' | 'all';

/** Silences that lasted the horizon and so many own gaps. Those without an own gap are not judged. */
export function stallVerdict(rule: StallRule, which: Stalls): Verdict {
  return (span, lastDay) => {
    if (span.ownGap === null) return 'unknown';
    if (isStall(span, rule, lastDay) && (which === 'all' || span.endDay === null)) return 'stall';
    return span.endDay === null ? 'open' : 'false';
  };
}

/** Relationships that end for good: the last contact, with at least `daysLeft` days of the log after it, at any pace. */
export function endVerdict(daysLeft: number): Verdict {
  return ({ startDay, endDay }, lastDay) => {
    if (endDay !== null) return 'false';
    return lastDay - startDay >= daysLeft ? 'stall' : 'open';
  };
}

/** Long gaps that end: a contact after at least `days` days without one, at any pace. */
export function longGapVerdict(days: number): Verdict {
  return ({ startDay, endDay }) => {
    if (endDay === null) return 'open';
    return endDay - startDay >= days ? 'stall' : 'false';
  };
}
