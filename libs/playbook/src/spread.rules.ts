import { addDays, businessDayFrom, weekdayOf } from './dates.rules';
import { TASKS_A_DAY } from './playbooks';

const SATURDAY_AND_SUNDAY = [6, 7];

/** On which days nothing is due. */
export interface DaysOff {
  /** Our own. */
  isDayOff: (date: string) => boolean;
  /** The account's, ISO weekdays; null: Saturday and Sunday. */
  weekend: readonly number[] | null;
}

/**
 * The day for a task that is wanted on `date`: that day or our next business day, or where its owner already has three open tasks the next
 * one with room that is none of the account's days off. `load` counts open tasks by day and is raised by what is placed.
 */
export function place(date: string, load: Map<string, number>, { isDayOff, weekend }: DaysOff): string {
  const off = weekend ?? SATURDAY_AND_SUNDAY;
  let day = businessDayFrom(date, isDayOff);
  while ((load.get(day) ?? 0) >= TASKS_A_DAY) {
    day = businessDayFrom(addDays(day, 1), (each) => isDayOff(each) || off.includes(weekdayOf(each)));
  }
  load.set(day, (load.get(day) ?? 0) + 1);
  return day;
}
