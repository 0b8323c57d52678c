import type { JobsOptions } from 'bullmq';

/** A job only says for whom there is work; it claims the work from the database when it runs. */
export interface VendorPayload {
  vendorId: string;
}

interface QueueSettings {
  /** Concurrent jobs per process. */
  concurrency: number;
}

/** At most five: on PostgreSQL every queue costs each process a listening connection. */
export const QUEUES = {
  signals: { concurrency: 2 },
  // More than one vendor has jobs in it at a time, so that nobody takes all places.
  health: { concurrency: 6 },
  playbooks: { concurrency: 2 },
  // A night takes long. It has its own queue, so that signals never wait for it.
  nights: { concurrency: 1 },
  // What nobody waits for, of all kinds: it takes turns, vendor by vendor.
  backfill: { concurrency: 2 },
} as const satisfies Record<string, QueueSettings>;
export type QueueName = keyof typeof QUEUES;
export const QUEUE_NAMES = Object.keys(QUEUES) as QueueName[];

/** One job to add. With the id of a waiting job it is dropped; with the id of a running one, that job runs once more. */
export interface JobToAdd {
  name: string;
  queue: QueueName;
  deduplicationId: string;
  payload: VendorPayload;
}

// The outbox retries, because it outlives the queue. Finished jobs are not kept: on PostgreSQL two jobs that end at the same time would
// deadlock while pruning old ones, and one would count as failed although its work is done.
export const JOB_OPTIONS = {
  attempts: 1,
  removeOnComplete: true,
  removeOnFail: { age: 7 * 86_400, count: 1000 },
} as const satisfies Required<Pick<JobsOptions, 'attempts' | 'removeOnComplete' | 'removeOnFail'>>;
