import type { TaskResponse } from '@app/contracts';
import { DAY, dayStart, localDay } from '../look/moment';

export interface AgendaPart {
  name: 'Late' | 'Today' | 'In the next seven days' | 'Later';
  tasks: TaskResponse[];
}

/** Open tasks by when they are due, soonest first; empty parts do not exist. */
export function agenda(tasks: readonly TaskResponse[], now: number): AgendaPart[] {
  const today = localDay(now);
  const week = localDay(dayStart(today) + 7 * DAY + DAY / 2);
  const open = tasks
    .filter((task) => task.state === 'open')
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn) || a.accountName.localeCompare(b.accountName));
  const parts: AgendaPart[] = [
    { name: 'Late', tasks: open.filter((task) => task.dueOn < today) },
    { name: 'Today', tasks: open.filter((task) => task.dueOn === today) },
    { name: 'In the next seven days', tasks: open.filter((task) => task.dueOn > today && task.dueOn <= week) },
    { name: 'Later', tasks: open.filter((task) => task.dueOn > week) },
  ];
  return parts.filter((part) => part.tasks.length > 0);
}
