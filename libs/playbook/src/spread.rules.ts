import { addDays, weekdayOf } from './dates.rules';
import { TASKS_A_DAY } from './playbooks';

const SATURDAY_AND_SUNDAY = [6, 7];

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
