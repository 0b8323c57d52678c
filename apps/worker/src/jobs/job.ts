import type { Type } from '@nestjs/common';
import type { AccountPayload, QueueName, VendorPayload } from '@app/queues';
import type { WorkerMetrics } from '../status/worker.metrics';

/** A job: its queue, its service, and the handler that calls the service. Handlers never catch errors; the runner does. */
interface JobOf<Payload, Service> {
  queue: QueueName;
  service: Type<Service>;
  handle(service: Service, payload: Payload, metrics: WorkerMetrics): Promise<void>;
}

export interface AccountJob extends JobOf<AccountPayload, unknown> {
  about: 'account';
}

export interface VendorJob extends JobOf<VendorPayload, unknown> {
  about: 'vendor';
}

/**
 * The jobs by name. Each file `<name>.job.ts` adds itself here and exports its job as `job`; the table in `index.ts` loads the folder.
 * A listener of an event without such a file does not compile.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the job files fill it
export interface Jobs {}

/** A job about one account. */
export function accountJob<Service>(job: JobOf<AccountPayload, Service>): AccountJob {
  return { about: 'account', ...(job as JobOf<AccountPayload, unknown>) };
}

/** A job about a vendor as a whole. */
export function vendorJob<Service>(job: JobOf<VendorPayload, Service>): VendorJob {
  return { about: 'vendor', ...(job as JobOf<VendorPayload, unknown>) };
}
