import type { JobsOptions } from 'bullmq';

/** A job carries ids only: the database says what there is to do when it runs. */
export interface VendorPayload {
  vendorId: string;
}

export interface AccountPayload extends VendorPayload {
  accountId: string;
}

interface QueueSettings {
  /** Jobs that one process works on at a time. */
  concurrency: number;
}

/** At most five: on PostgreSQL every queue costs a process one connection that only listens. */
export const QUEUES = {
  signals: { concurrency: 2 },
  // Those of a vendor that run at the same time share a transaction: the busier, the cheaper each.
  health: { concurrency: 24 },
  playbooks: { concurrency: 2 },
  // A night is long: in a queue of its own it never stands before a signal.
  nights: { concurrency: 1 },
} as const satisfies Record<string, QueueSettings>;
export type QueueName = keyof typeof QUEUES;
export const QUEUE_NAMES = Object.keys(QUEUES) as QueueName[];

/** One job to add. An add with the id of a job that waits is dropped; with the id of one that runs, it makes it run once more. */
export interface JobToAdd {
  name: string;
  queue: QueueName;
  deduplicationId: string;
  payload: VendorPayload | AccountPayload;
}

// The outbox retries: it outlives the queue, and its waits show in one place. Finished jobs are not kept: on PostgreSQL two jobs that end
// together would deadlock while sifting out the old ones, and one would count as failed although its work is done.
export const JOB_OPTIONS = {
  attempts: 1,
  removeOnComplete: true,
  removeOnFail: { age: 7 * 86_400, count: 1000 },
} as const satisfies Required<Pick<JobsOptions, 'attempts' | 'removeOnComplete' | 'removeOnFail'>>;
