import { dateOfDay, dayOfDate, replayDays, type Moment } from '@app/scoring';
import { WRITTEN_UNTIL } from '../characters/character';
import { foldable } from '../foldable';
import type { SimulatedClient } from '../simulate-portfolio';

/** A task is right if the pilot stalls within this many days, or already has. */
const TASK_MAY_LEAD = 180;
/** Days without a new task after one, as in the playbook. */
const REST_DAYS = 30;

export interface QuietTask {
  account: string;
  /** ISO date on which it was raised. */
  on: string;
  /** Days after the handover. */
  age: number;
  isFalse: boolean;
}

export interface FalseTasks {
  tasks: QuietTask[];
  falseTasks: number;
  /** Years in which a task would have been false, over all clients: the only years in which false ones can happen. */
  accountYears: number;
  perAccountYear: number;
}

/**
 * The tasks that silence raises from the handover to the end of the written story, and how many of them are false. One
 * task a silence, none within 30 days of the last.
 */
export function falseTasks(clients: readonly SimulatedClient[]): FalseTasks {
  const tasks: QuietTask[] = [];
  let healthyDays = 0;
  for (const client of clients) {
    const handover = dayOfDate(client.handedOverOn);
    const troubledFrom = client.stallOn ? dayOfDate(client.stallOn) - TASK_MAY_LEAD : Infinity;
    const raised = new Set<Moment>();
    let restsUntil = 0;
    for (const { at, health } of replayDays(foldable(client.signals), {
      from: client.handedOverOn,
      to: dateOfDay(handover + WRITTEN_UNTIL),
    })) {
      const day = dayOfDate(at);
      if (day < troubledFrom) healthyDays++;
      const { silence } = health;
      if (!silence?.alarm || raised.has(silence.since) || day < restsUntil) continue;
      raised.add(silence.since);
      restsUntil = day + REST_DAYS;
      tasks.push({ account: client.key, on: at, age: day - handover, isFalse: day < troubledFrom });
    }
  }
  const wrong = tasks.filter((task) => task.isFalse).length;
  const accountYears = healthyDays / 365.25;
  return { tasks, falseTasks: wrong, accountYears, perAccountYear: accountYears === 0 ? 0 : wrong / accountYears };
}
