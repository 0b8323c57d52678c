import { addDays, weekdayOf } from './dates.rules';
import { TASKS_A_DAY } from './playbooks';

const SATURDAY_AND_SUNDAY = [6, 7];

/** The date so many business days after `date`; `date` itself for none. `weekend`: ISO weekdays off; null: Saturday and Sunday. */
export function addBusinessDays(date: string, days: number, weekend: readonly number[] | null): string {
  const off = weekend ?? SATURDAY_AND_SUNDAY;
  let day = date;
  for (let left = off.length >= 7 ? 0 : days; left > 0; left--) {
    do day = addDays(day, 1);
    while (off.includes(weekdayOf(day)));
  }
  return day;
}

/**
 * Returns `date`, or the next business day with room where the assignee already has three open tasks. `load` counts open tasks by
 * day and is updated.
 */
export function place(date: string, load: Map<string, number>, weekend: readonly number[] | null): string {
  const off = weekend ?? SATURDAY_AND_SUNDAY;
  let day = date;
  while ((load.get(day) ?? 0) >= TASKS_A_DAY) {
    do day = addDays(day, 1);
    while (off.includes(weekdayOf(day)));
  }
  load.set(day, (load.get(day) ?? 0) + 1);
  return day;
}
