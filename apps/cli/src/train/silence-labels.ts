import type { SilenceSpan } from '@app/scoring';
import type { SilenceLog } from './silence-log';

export interface StallRule {
  horizonDays: number;
  timesOwnGap: number;
}

/** Days that a silence must last to be a stall; null without an own gap to compare with. */
function daysToStall({ ownGap }: SilenceSpan, { horizonDays, timesOwnGap }: StallRule): number | null {
  return ownGap === null ? null : Math.max(horizonDays, timesOwnGap * ownGap);
}

/** Whether a silence lasted long enough, as far as the log goes. */
export function isStall(span: SilenceSpan, rule: StallRule, lastDay: number): boolean {
  const needed = daysToStall(span, rule);
  return needed !== null && (span.endDay ?? lastDay) - span.startDay >= needed;
}

/** The same where the log goes far enough to tell of any silence that began then; null elsewhere: an early answer alone tells half. */
export function stallLabel(span: SilenceSpan, rule: StallRule, lastDay: number): boolean | null {
  const needed = daysToStall(span, rule);
  return needed === null || span.startDay + needed > lastDay ? null : isStall(span, rule, lastDay);
}

/** Whether nobody answered within the horizon after the end of `day`; null where the log ends before that. */
export function noAnswerLabel({ endDay }: SilenceSpan, day: number, horizonDays: number, lastDay: number): boolean | null {
  if (day + horizonDays > lastDay) return null;
  return endDay === null || endDay > day + horizonDays;
}

/** Half of the accounts answered less often than this: then there is no own rhythm to measure a stall by. */
const RHYTHM = 6;

/** Where most accounts hardly ever answered, such as customers who buy once, a stall cannot be told by the own gap. */
export function labelFor(log: SilenceLog): 'stall' | 'no-answer' {
  const answers = log.accounts.map(({ spans }) => Math.max(...spans.map((span) => span.answers))).sort((a, b) => a - b);
  return (answers[Math.floor(answers.length / 2)] ?? 0) < RHYTHM ? 'no-answer' : 'stall';
}
