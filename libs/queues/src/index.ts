export { type JobToAdd, QUEUE_NAMES, type QueueName, type VendorPayload } from './job';
export type { TakenJob } from './queue-connection';
export { QueuesModule } from './queues.module';
export { Queues, type QueueState } from './queues.service';
