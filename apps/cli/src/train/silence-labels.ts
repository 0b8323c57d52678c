import type { SilenceSpan } from '@app/scoring';
import type { SilenceLog } from './silence-log';

export interface StallRule {
  horizonDays: number;
  timesOwnGap: number;
}

/** Days after which a silence is a stall; null if the account has no gap of its own to compare with. */
function daysToStall({ ownGap }: SilenceSpan, { horizonDays, timesOwnGap }: StallRule): number | null {
  return ownGap === null ? null : Math.max(horizonDays, timesOwnGap * ownGap);
}

/** True if the silence lasted long enough within the log. */
export function isStall(span: SilenceSpan, rule: StallRule, lastDay: number): boolean {
  const needed = daysToStall(span, rule);
  return needed !== null && (span.endDay ?? lastDay) - span.startDay >= needed;
}

/** The same if the log is long enough to label any silence that began then, else null: labelling only early replies would bias it. */
export function stallLabel(span: SilenceSpan, rule: StallRule, lastDay: number): boolean | null {
  const needed = daysToStall(span, rule);
  return needed === null || span.startDay + needed > lastDay ? null : isStall(span, rule, lastDay);
}

/** True if nobody replied within the horizon after the end of `day`; null if the log ends before that. */
export function noAnswerLabel({ endDay }: SilenceSpan, day: number, horizonDays: number, lastDay: number): boolean | null {
  if (day + horizonDays > lastDay) return null;
  return endDay === null || endDay > day + horizonDays;
}

/** If the median account replied less often than this, accounts have no rhythm of their own to measure a stall by. */
const RHYTHM = 6;

/** True if most accounts hardly ever replied, such as customers who buy once: their own gap cannot define a stall. */
export function labelFor(log: SilenceLog): 'stall' | 'no-answer' {
  const answers = log.accounts.map(({ spans }) => Math.max(...spans.map((span) => span.answers))).sort((a, b) => a - b);
  return (answers[Math.floor(answers.length / 2)] ?? 0) < RHYTHM ? 'no-answer' : 'stall';
}
