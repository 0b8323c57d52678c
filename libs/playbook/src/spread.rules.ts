import { addDays, weekdayOf } from './dates.rules';
import { TASKS_A_DAY } from './playbooks';

const SATURDAY_AND_SUNDAY = [6, 7];

/**
 * The day for a task that is wanted on `date`: that day, or where its owner already has three open tasks the next business day (by the
 * account's days off) with room. `load` counts open tasks by day and is raised by what is placed.
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
