import type { Type } from '@nestjs/common';
import type { Lane } from '@app/database';
import type { QueueName, VendorPayload } from '@app/queues';
import type { WorkerMetrics } from '../status/worker.metrics';

export interface AccountWork extends VendorPayload {
  accountId: string;
  /** What follows from the work goes into the same lane. */
  lane: Lane;
}

/** A job: its queue for live work, its service, and the handler that calls the service. Handlers never catch errors; the runner does. */
interface JobOf<Work, Service> {
  queue: QueueName;
  service: Type<Service>;
  handle(service: Service, work: Work, metrics: WorkerMetrics): Promise<void>;
}

/** How much one job does before it goes to the end of its queue, where other vendors have their turn. */
interface Share {
  /** Accounts that it claims. */
  accounts: number;
  /** Accounts handled at the same time; each may take a connection. */
  atOnce: number;
}

const SMALL_SHARE: Share = { accounts: 8, atOnce: 2 };

export interface AccountJob extends JobOf<AccountWork, unknown>, Share {
  about: 'account';
}

export interface VendorJob extends JobOf<VendorPayload, unknown> {
  about: 'vendor';
  /** True if a due time of the vendor starts it, and no row of the outbox. */
  isScheduled: boolean;
}

/**
 * The jobs by name. Each file `<name>.job.ts` adds itself here and exports its job as `job`; the table in `index.ts` loads the folder.
 * A listener of an event without such a file does not compile.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the job files fill it
export interface Jobs {}

/** A job about one account after the other, of those with rows of its listener in the outbox. */
export function accountJob<Service>(job: JobOf<AccountWork, Service> & Partial<Share>): AccountJob {
  return { about: 'account', ...SMALL_SHARE, ...(job as JobOf<AccountWork, unknown>) };
}

/** A job about a vendor as a whole. */
export function vendorJob<Service>(job: JobOf<VendorPayload, Service>): VendorJob {
  return { about: 'vendor', isScheduled: false, ...(job as JobOf<VendorPayload, unknown>) };
}

/** A job about a vendor that is due by the clock. */
export function scheduledJob<Service>(job: JobOf<VendorPayload, Service>): VendorJob {
  return { ...vendorJob(job), isScheduled: true };
}
