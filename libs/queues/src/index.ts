export {
  type AccountPayload,
  JOB_NAMES,
  type JobName,
  type JobPayloads,
  JOBS,
  type JobToAdd,
  QUEUE_NAMES,
  type QueueName,
  QUEUES,
  type VendorPayload,
} from './jobs';
export { type AccountJobName, eventsOf, jobOf, OUTBOX_ROUTES } from './outbox.routes';
export type { JobProcessor, JobQueue, TakenJob } from './queue-connection';
export { QueuesModule } from './queues.module';
export { Queues, type QueuesOptions, type QueueState } from './queues.service';
