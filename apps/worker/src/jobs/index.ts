import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AccountListener, VendorListener } from '@app/database';
import type { JobToAdd } from '@app/queues';
import type { AccountJob, Jobs, VendorJob } from './job';

/** The jobs that the events in `libs/database/src/events.ts` need. A missing job, or one with another payload, does not compile. */
type Needed = { [L in AccountListener]: AccountJob } & { [L in VendorListener]: VendorJob };

/** Every job, by the name of its file in this folder. */
export const JOBS: Readonly<Jobs & Needed> = loadJobs(__dirname);

export type JobName = keyof Jobs;

/** Checks a name from the database or the queue. */
export function isJobName(name: string): name is JobName {
  return Object.hasOwn(JOBS, name);
}

/** A job that is due by the clock, for the queue. Adding it again while it waits changes nothing. */
export function scheduledJobToAdd(name: JobName, vendorId: string): JobToAdd {
  return { name, queue: JOBS[name].queue, deduplicationId: `${name}.${vendorId}`, payload: { vendorId } };
}

function loadJobs(folder: string): Jobs {
  const load = createRequire(__filename) as (path: string) => { job?: AccountJob | VendorJob };
  const jobs = readdirSync(folder).flatMap((file) => {
    const name = /^(.+)\.job\.[jt]s$/.exec(file)?.[1];
    if (name === undefined) return [];
    const { job } = load(join(folder, file));
    if (!job) throw new Error(`${file} must export its job as "job"`);
    return [[name, job] as const];
  });
  return Object.fromEntries(jobs) as unknown as Jobs;
}
