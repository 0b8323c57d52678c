import type { Alarm } from './detectors';
import { isStall, type StallRule } from './silence-labels';
import type { SilenceLog } from './silence-log';

/** The silences a detector must warn of: those that never ended, or all that were long enough. */
export type Stalls = 'lasting' | 'all';

export interface Warning {
  stalls: number;
  accountYears: number;
  falseAlarms: number;
  /** Weeks from the last reply to the alarm; infinite for a stall without one. */
  medianDelayWeeks: number;
  within6Weeks: number;
  threshold: number;
}

const SIX_WEEKS = 42;
const YEAR = 365.25;

/**
 * Judges a detector tuned to one false alarm per account and year. An alarm is a silence whose number exceeds the threshold; it is false
 * if the silence ended (and, for `all`, was not a stall). Silences cut off by the end of the log are neither. Days are calendar days.
 */
export function warningOf(log: SilenceLog, alarm: Alarm, rule: StallRule, which: Stalls): Warning {
  const stalls: number[][] = [];
  const heights: number[] = [];
  let accountYears = 0;
  for (const { spans } of log.accounts) {
    const known = spans.filter((span) => span.ownGap !== null && span.answers >= log.knownFrom);
    if (known[0]) accountYears += (log.lastDay - known[0].startDay) / YEAR;
    for (const span of known) {
      const numbers: number[] = [];
      for (let age = 0; age <= (span.endDay === null ? log.lastDay : span.endDay - 1) - span.startDay; age++)
        numbers.push(alarm(span, age));
      const long = isStall(span, rule, log.lastDay);
      if (long && (which === 'all' || span.endDay === null)) stalls.push(numbers);
      else if (span.endDay !== null) heights.push(numbers.at(-1) ?? 0);
    }
  }
  heights.sort((a, b) => b - a);
  const threshold = heights[Math.floor(accountYears)] ?? 0;
  const delays = stalls.map((numbers) => numbers.findIndex((number) => number > threshold)).map((day) => (day < 0 ? Infinity : day));
  delays.sort((a, b) => a - b);
  return {
    stalls: stalls.length,
    accountYears,
    falseAlarms: heights.filter((height) => height > threshold).length,
    medianDelayWeeks: medianOf(delays) / 7,
    within6Weeks: delays.filter((day) => day <= SIX_WEEKS).length / Math.max(1, delays.length),
    threshold,
  };
}

/** The median of ascending numbers; NaN for an empty list. */
function medianOf(ascending: readonly number[]): number {
  const half = Math.floor(ascending.length / 2);
  const upper = ascending[half] ?? NaN;
  return ascending.length % 2 === 1 ? upper : (upper + (ascending[half - 1] ?? NaN)) / 2;
}
