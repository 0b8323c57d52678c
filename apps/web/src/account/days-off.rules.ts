import type { DaysResponse } from '@app/contracts';
import { DAY, dayWords } from '../look/moment';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const REASONS = { holiday: 'holiday', 'quiet-everywhere': 'quiet everywhere', 'agreed-quiet': 'agreed quiet', dormant: 'dormant' };
const MOST = 4;

/** "Not counted: Saturday, Sunday; 1 May (Labour Day); 4–8 May (agreed quiet)": consecutive days of one reason together. */
export function daysOffWords({ weekend, days }: Pick<DaysResponse, 'weekend' | 'days'>, now: number): string {
  const runs: { from: number; until: number; name: string }[] = [];
  for (const { date, reason, name } of days) {
    const at = Date.parse(date);
    const last = runs.at(-1);
    const words = name ?? REASONS[reason];
    if (last && last.name === words && at - last.until <= DAY) last.until = at;
    else runs.push({ from: at, until: at, name: words });
  }
  const parts = [weekend.map((weekday) => WEEKDAYS[weekday - 1]).join(', ')];
  for (const { from, until, name } of runs.slice(0, MOST)) {
    parts.push(`${dayWords(from, now)}${until > from ? ` to ${dayWords(until, now)}` : ''} (${name})`);
  }
  if (runs.length > MOST) parts.push(`and ${runs.length - MOST} more`);
  const said = parts.filter((part) => part !== '').join('; ');
  return said === '' ? 'Every day counts.' : `Not counted: ${said}.`;
}
