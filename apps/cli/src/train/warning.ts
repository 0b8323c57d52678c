import type { SilenceSpan } from '@app/scoring';
import type { Alarm } from './detectors';
import type { SilenceLog } from './silence-log';
import type { Verdict } from './warning-verdicts';

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
 * Judges a detector tuned to `perYear` false alarms per account and year. An alarm is a silence whose number exceeds the threshold; `verdict`
 * says which silences it should warn of, and which alarms are false. Days are calendar days.
 */
export function warningOf(log: SilenceLog, alarm: Alarm, verdict: Verdict, perYear = 1): Warning {
  const stalls: number[][] = [];
  const heights: number[] = [];
  let accountYears = 0;
  for (const { spans } of log.accounts) {
    const known = spans.filter((span) => span.answers >= log.knownFrom && verdict(span, log.lastDay) !== 'unknown');
    if (known[0]) accountYears += (log.lastDay - known[0].startDay) / YEAR;
    for (const span of known) {
      const found = verdict(span, log.lastDay);
      if (found === 'stall') stalls.push(numbersOf(span, alarm, log.lastDay));
      else if (found === 'false') heights.push(alarm(span, lastAge(span, log.lastDay)));
    }
  }
  heights.sort((a, b) => b - a);
  const threshold = heights[Math.floor(accountYears * perYear)] ?? 0;
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

function lastAge({ startDay, endDay }: SilenceSpan, lastDay: number): number {
  return (endDay === null ? lastDay : endDay - 1) - startDay;
}

function numbersOf(span: SilenceSpan, alarm: Alarm, lastDay: number): number[] {
  return Array.from({ length: lastAge(span, lastDay) + 1 }, (_, age) => alarm(span, age));
}

/** The median of ascending numbers; NaN for an empty list. */
function medianOf(ascending: readonly number[]): number {
  const half = Math.floor(ascending.length / 2);
  const upper = ascending[half] ?? NaN;
  return ascending.length % 2 === 1 ? upper : (upper + (ascending[half - 1] ?? NaN)) / 2;
}
