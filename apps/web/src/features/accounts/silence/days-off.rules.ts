import type { DaysResponse } from '@app/contracts';
import { DAY } from '@app/scoring/vocabulary';
import { dayStart, dayWords, isoDay } from '../../../ui/format/moment';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const REASONS = { holiday: 'holiday', 'quiet-everywhere': 'quiet across all clients', 'agreed-quiet': 'agreed quiet', dormant: 'dormant' };
const MOST = 4;
const LONGEST = 365 * DAY;
const AHEAD = 30 * DAY;

/** The dates of the days that matter to a silence: those since it began, and of the next month. */
export function daysAround(since: number | null, now: number): [string, string] {
  return [isoDay(Math.max(since ?? now, now - LONGEST)), isoDay(now + AHEAD)];
}

/** "Not counted: Saturday, Sunday; 1 May (Labour Day); 4–8 May (agreed quiet)": consecutive days of one reason together. */
export function daysOffWords({ weekend, days }: Pick<DaysResponse, 'weekend' | 'days'>, now: number): string {
  const runs: { from: number; until: number; name: string }[] = [];
  for (const { date, reason, name } of days) {
    const at = dayStart(date);
    const last = runs.at(-1);
    const words = name ?? REASONS[reason];
    if (last && last.name === words && at - last.until <= DAY) last.until = at;
    else runs.push({ from: at, until: at, name: words });
  }
  const parts = [weekend.map((weekday) => WEEKDAYS[weekday - 1]).join(', ')];
  for (const { from, until, name } of runs.slice(-MOST)) {
    parts.push(`${dayWords(from, now)}${until > from ? ` to ${dayWords(until, now)}` : ''} (${name})`);
  }
  if (runs.length > MOST) parts.push(`and ${runs.length - MOST} earlier`);
  const said = parts.filter((part) => part !== '').join('; ');
  return said === '' ? 'Every day counts.' : `Not counted: ${said}.`;
}
