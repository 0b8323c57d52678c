import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { JOB_OPTIONS, type JobToAdd, QUEUE_NAMES, type QueueName } from './job';
import { connectQueues, type JobProcessor, type JobQueue, type JobWorker, type QueueConnection } from './queue-connection';

/** State of the queue in a worker's heartbeat row. `connected` is false if the queue did not answer in time. */
export interface QueueState {
  backend: 'postgresql' | 'redis';
  connected: boolean;
  queues: Partial<Record<QueueName, QueueCounts>>;
}

export interface QueueCounts {
  waiting: number;
  active: number;
  failed: number;
  /** How long the first job in the queue has waited; null if none waits. */
  oldestWaitSeconds: number | null;
}

export interface QueuesOptions {
  redisUrl?: string;
  /** The database of the queue if there is no Redis. */
  appUrl: string;
}

const STATE_WITHIN_MS = 2_000;
const ADD_WITHIN_MS = 5_000;
const STOP_WITHIN_MS = 4_000;
const CLOSE_WITHIN_MS = 1_000;

/** All queues of this process on one connection. Only the relay adds jobs. */
@Injectable()
export class Queues implements OnApplicationShutdown {
  private readonly log = new Logger('Queues');
  private readonly connection: QueueConnection;
  private readonly queues: Record<QueueName, JobQueue>;
  private readonly workers: JobWorker[] = [];
  private stopping: Promise<void> | undefined;
  private lastError = { text: '', at: 0 };

  constructor(options: QueuesOptions) {
    this.connection = connectQueues(options);
    this.queues = Object.fromEntries(
      QUEUE_NAMES.map((name) => [name, this.connection.openQueue(name, (error) => this.report(error))]),
    ) as Record<QueueName, JobQueue>;
  }

  get kind(): 'postgresql' | 'redis' {
    return this.connection.kind;
  }

  /**
   * Adds jobs in bulk, with one call per queue. A waiting job is not added again; a running one will run once more. Throws when the queue
   * does not answer within 5 s; some jobs may have been added then.
   */
  async add(jobs: readonly JobToAdd[]): Promise<void> {
    await Promise.all(
      QUEUE_NAMES.map((name) =>
        this.addTo(
          name,
          jobs.filter(({ queue }) => queue === name),
        ),
      ),
    );
  }

  /** Starts a worker on a queue, with the concurrency from the table. */
  work(name: QueueName, processor: JobProcessor): JobWorker {
    const worker = this.connection.openWorker(name, processor, (error) => this.report(error));
    this.workers.push(worker);
    return worker;
  }

  /** Stops taking jobs and waits up to 4 s for running ones. Another worker takes over interrupted jobs. */
  stopWork(): Promise<void> {
    this.stopping ??= this.closeWorkers();
    return this.stopping;
  }

  async state(): Promise<QueueState> {
    const queues: QueueState['queues'] = {};
    const counting = QUEUE_NAMES.map(async (name) => {
      const queue = this.queues[name];
      const { waiting = 0, active = 0, failed = 0 } = await queue.getJobCounts('waiting', 'active', 'failed');
      const place = this.connection.placeOfOldest(waiting);
      const [oldest] = waiting > 0 ? await queue.getWaiting(place, place) : [];
      const oldestWaitSeconds = oldest ? Math.max(0, Math.round((Date.now() - oldest.timestamp) / 1000)) : null;
      queues[name] = { waiting, active, failed, oldestWaitSeconds };
    });
    const connected = await within(STATE_WITHIN_MS, Promise.all(counting)).catch(() => false);
    return { backend: this.kind, connected, queues };
  }

  /** The version of a Redis server; null with the queue in PostgreSQL, or while Redis is away. */
  async serverVersion(): Promise<string | null> {
    const asking = this.connection.serverVersion();
    return (await within(STATE_WITHIN_MS, asking)) ? asking : null;
  }

  /** The BullMQ queues, for the queue screen. */
  all(): JobQueue[] {
    return Object.values(this.queues);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.stopWork();
    // An unreachable queue cannot be closed, but its connection can.
    await within(CLOSE_WITHIN_MS, Promise.all(this.all().map((queue) => queue.close()))).catch(() => false);
    await this.connection.close();
  }

  private async addTo(name: QueueName, jobs: readonly JobToAdd[]): Promise<void> {
    if (jobs.length === 0) return;
    const adding = this.queues[name].addBulk(
      jobs.map(({ name: job, payload, deduplicationId }) => ({
        name: job,
        data: payload,
        opts: { ...JOB_OPTIONS, deduplication: { id: deduplicationId, keepLastIfActive: true } },
      })),
    );
    if (!(await within(ADD_WITHIN_MS, adding))) throw new Error(`the queue in ${this.kind} does not answer`);
  }

  private async closeWorkers(): Promise<void> {
    const all = (force: boolean): Promise<unknown> => Promise.all(this.workers.map((worker) => worker.close(force)));
    const stopped = await within(STOP_WITHIN_MS, all(false)).catch(() => false);
    if (!stopped) await within(CLOSE_WITHIN_MS, all(true)).catch(() => false);
  }

  /** During an outage every connection repeats the same error many times a second; logs it once in ten seconds. */
  private report(error: Error): void {
    const now = Date.now();
    if (error.message === this.lastError.text && now - this.lastError.at < 10_000) return;
    this.lastError = { text: error.message, at: now };
    this.log.warn(`${this.kind}: ${error.message || error.name}`);
  }
}

/** True if the work finished in time. A later result or error is ignored. */
async function within(milliseconds: number, work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  work.catch(() => {});
  try {
    return await Promise.race([work.then(() => true), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
