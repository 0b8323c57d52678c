import type { JobsOptions } from 'bullmq';

/** A job carries ids only: what there is to do is read from the database when it runs. */
export interface AccountPayload {
  vendorId: string;
  accountId: string;
}

export interface VendorPayload {
  vendorId: string;
}

export interface JobPayloads {
  project: AccountPayload;
  recompute: AccountPayload;
  'start-handover-follow-up': AccountPayload;
  'review-playbooks': AccountPayload;
  nightly: VendorPayload;
  hourly: VendorPayload;
}
export type JobName = keyof JobPayloads;

export interface QueueSettings {
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

export interface JobSettings<Payload> {
  queue: QueueName;
  /** One meaning at a time: an add that comes while the same job waits is dropped, one that comes while it runs makes it run again. */
  deduplicationId: (payload: Payload) => string;
  options: Required<Pick<JobsOptions, 'attempts' | 'removeOnComplete' | 'removeOnFail'>>;
}

// Trying again is the outbox's business: it outlives the queue, and its waits show in one place.
// A job that is done is of no use to anybody, and keeping the last of them makes PostgreSQL look through them at the end of each: two that
// end together then wait for each other, one is a deadlock's victim, and stands there as failed though its work is done.
const ONCE = {
  attempts: 1,
  removeOnComplete: true,
  removeOnFail: { age: 7 * 86_400, count: 1000 },
};

const ofAccount = ({ vendorId, accountId }: AccountPayload): string => `${vendorId}.${accountId}`;

/** Every job there is. A job without settings does not compile, nor does one without a processor in the worker. */
export const JOBS: { [Name in JobName]: JobSettings<JobPayloads[Name]> } = {
  project: { queue: 'signals', deduplicationId: (payload) => `project.${ofAccount(payload)}`, options: ONCE },
  recompute: { queue: 'health', deduplicationId: (payload) => `recompute.${ofAccount(payload)}`, options: ONCE },
  'start-handover-follow-up': { queue: 'playbooks', deduplicationId: (payload) => `handover.${ofAccount(payload)}`, options: ONCE },
  'review-playbooks': { queue: 'playbooks', deduplicationId: (payload) => `review.${ofAccount(payload)}`, options: ONCE },
  nightly: { queue: 'nights', deduplicationId: ({ vendorId }) => `nightly.${vendorId}`, options: ONCE },
  hourly: { queue: 'nights', deduplicationId: ({ vendorId }) => `hourly.${vendorId}`, options: ONCE },
};
export const JOB_NAMES = Object.keys(JOBS) as JobName[];

/** One job to add. */
export type JobToAdd = { [Name in JobName]: { name: Name; payload: JobPayloads[Name] } }[JobName];
