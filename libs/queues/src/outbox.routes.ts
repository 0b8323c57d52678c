import type { OutboxEvent } from '@app/database';
import type { AccountPayload, JobName, JobPayloads } from './jobs';

/** Jobs that can answer an event of an account. */
export type AccountJobName = { [Name in JobName]: JobPayloads[Name] extends AccountPayload ? Name : never }[JobName];

/** Which job an event wakes: with `jobs.ts` the map of the system. An event without a job does not compile. */
export const OUTBOX_ROUTES: Record<OutboxEvent, AccountJobName> = {
  'signals.received': 'recompute',
  'signals.to-project': 'project',
  'pilot.handed-over': 'start-handover-follow-up',
  'health.recomputed': 'review-playbooks',
};

/** The events that a job deals with; none for jobs that a due time wakes. */
export function eventsOf(job: JobName): OutboxEvent[] {
  return (Object.keys(OUTBOX_ROUTES) as OutboxEvent[]).filter((event) => OUTBOX_ROUTES[event] === job);
}

/** The job of an event read from the database, where anything may stand; undefined when nobody listens to it. */
export function jobOf(event: string): AccountJobName | undefined {
  return Object.hasOwn(OUTBOX_ROUTES, event) ? OUTBOX_ROUTES[event as OutboxEvent] : undefined;
}
