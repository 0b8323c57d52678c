export {
  type AccountPayload,
  type JobName,
  type JobPayloads,
  type JobToAdd,
  QUEUE_NAMES,
  type QueueName,
  type VendorPayload,
} from './jobs';
export { eventsOf, jobOf } from './outbox.routes';
export type { TakenJob } from './queue-connection';
export { QueuesModule } from './queues.module';
export { Queues, type QueueState } from './queues.service';
