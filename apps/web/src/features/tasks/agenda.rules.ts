import type { TaskResponse } from '@app/contracts';
import { DAY } from '@app/scoring/vocabulary';
import { dayStart, isoDay } from '../../ui/format/moment';

export interface AgendaPart {
  name: 'Late' | 'Today' | 'In the next seven days' | 'Later';
  tasks: TaskResponse[];
}

/**
 * Open tasks by due date, soonest first, and within a day by attention. Empty parts are left out.
 * @param today the vendor's day, `YYYY-MM-DD`
 * @param order keys of accounts in the order of attention
 */
export function agenda(tasks: readonly TaskResponse[], today: string, order: readonly string[] = []): AgendaPart[] {
  const rank = new Map(order.map((key, index) => [key, index]));
  const rankOf = ({ account }: TaskResponse) => rank.get(account) ?? order.length;
  const week = isoDay(dayStart(today) + 7 * DAY);
  const open = tasks
    .filter((task) => task.state === 'open')
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn) || rankOf(a) - rankOf(b) || a.accountName.localeCompare(b.accountName));
  const parts: AgendaPart[] = [
    { name: 'Late', tasks: open.filter((task) => task.dueOn < today) },
    { name: 'Today', tasks: open.filter((task) => task.dueOn === today) },
    { name: 'In the next seven days', tasks: open.filter((task) => task.dueOn > today && task.dueOn <= week) },
    { name: 'Later', tasks: open.filter((task) => task.dueOn > week) },
  ];
  return parts.filter((part) => part.tasks.length > 0);
}
