import type { AccountListener, VendorListener } from '@app/database';
import type { AccountPayload, JobToAdd, VendorPayload } from '@app/queues';
import { hourlyJob } from './hourly.job';
import type { AccountJob, VendorJob } from './job';
import { nightlyJob } from './nightly.job';
import { projectAccountJob } from './project-account.job';
import { projectPilotsJob } from './project-pilots.job';
import { recomputeJob } from './recompute.job';
import { reviewPlaybooksJob } from './review-playbooks.job';
import { scheduleNightJob } from './schedule-night.job';
import { startHandoverFollowUpJob } from './start-handover-follow-up.job';

/** Jobs that a due time starts rather than an event. */
type ScheduledJob = 'nightly' | 'hourly';

/** Every job. An event with a listener that is missing here does not compile. */
export const JOBS = {
  recompute: recomputeJob,
  'project-account': projectAccountJob,
  'project-pilots': projectPilotsJob,
  'start-handover-follow-up': startHandoverFollowUpJob,
  'review-playbooks': reviewPlaybooksJob,
  'schedule-night': scheduleNightJob,
  nightly: nightlyJob,
  hourly: hourlyJob,
} as const satisfies { [L in AccountListener]: AccountJob } & { [L in VendorListener | ScheduledJob]: VendorJob };

export type JobName = keyof typeof JOBS;

/** Checks a name that was read from the database or the queue. */
export function isJobName(name: string): name is JobName {
  return Object.hasOwn(JOBS, name);
}

/** The job as the queue takes it: while it waits, adding it again changes nothing. */
export function jobToAdd(name: JobName, payload: VendorPayload | AccountPayload): JobToAdd {
  const subject = 'accountId' in payload ? `${payload.vendorId}.${payload.accountId}` : payload.vendorId;
  return { name, queue: JOBS[name].queue, deduplicationId: `${name}.${subject}`, payload };
}
