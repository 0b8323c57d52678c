import { createPostgresBackend, type Job, type JobsOptions, Queue, Worker, type WorkerOptions, withBackend } from 'bullmq';
import Redis from 'ioredis';
import { Pool } from 'pg';
import { QUEUE_NAMES, QUEUES, type QueueName, type VendorPayload } from './job';

export type TakenJob = Job<VendorPayload, void>;
export type JobProcessor = (job: TakenJob) => Promise<void>;

/** The part of a queue that we use, the same for both backends' classes. */
export interface JobQueue {
  readonly name: string;
  addBulk(jobs: { name: string; data: VendorPayload; opts: JobsOptions }[]): Promise<unknown>;
  getJobCounts(...states: ('waiting' | 'active' | 'failed')[]): Promise<Record<string, number>>;
  /** Waiting jobs by position; `timestamp` is when a job was added, in ms. The backends count positions from different ends. */
  getWaiting(start: number, end: number): Promise<({ timestamp: number } | undefined)[]>;
  close(): Promise<void>;
}

export interface JobWorker {
  on(event: 'failed', listener: (job: TakenJob | undefined, error: Error) => void): unknown;
  /** Waits for running jobs, unless forced. */
  close(force?: boolean): Promise<void>;
}

/** The queue backend. Both kinds give the same guarantees. */
export interface QueueConnection {
  kind: 'postgresql' | 'redis';
  openQueue(name: QueueName, onError: (error: Error) => void): JobQueue;
  openWorker(name: QueueName, processor: JobProcessor, onError: (error: Error) => void): JobWorker;
  /** The position of the oldest of `waiting` jobs, for `getWaiting`. */
  placeOfOldest(waiting: number): number;
  /** The version of a Redis server; null where the queue is in the database, or the server keeps it to itself. */
  serverVersion(): Promise<string | null>;
  close(): Promise<void>;
}

/** The hash tag keeps all keys in one slot, as Redis Cluster requires. */
const PREFIX = '{afterpilot}';
/** Connections for adding, fetching and finishing jobs and extending locks, besides the one that each worker listens on. */
const SPARE_CONNECTIONS = 5;
/** A free connection may take its time where many jobs end together; a lock on a job is lost after 10 s anyway. */
const CONNECT_MS = 10_000;
const STATEMENT_MS = 30_000;

// The jobs of a killed worker are free again at the first check after their lock expires. Both times can be short, because locks are
// renewed at half their time.
const WORKER_SETTINGS = {
  lockDuration: 10_000,
  stalledInterval: 5_000,
  maxStalledCount: 2,
  drainDelay: 5,
  runRetryDelay: 1_000,
} satisfies Partial<WorkerOptions>;

/** Redis if configured, otherwise BullMQ's tables in the application's database. */
export function connectQueues({ redisUrl, appUrl }: { redisUrl?: string; appUrl: string }): QueueConnection {
  return redisUrl ? connectRedis(redisUrl) : connectPostgres(appUrl);
}

function connectRedis(url: string): QueueConnection {
  const retryStrategy = (times: number): number => Math.min(times * 100, 2_000);
  // Adding gives up after one retry, so that the relay can report it; workers wait for Redis forever.
  const adding = new Redis(url, { maxRetriesPerRequest: 1, retryStrategy });
  const working = new Redis(url, { maxRetriesPerRequest: null, retryStrategy });
  // Every queue and worker re-emits the errors of its connection. Without these listeners Node would treat them as uncaught.
  for (const connection of [adding, working]) connection.on('error', () => {}).setMaxListeners(50);
  return {
    kind: 'redis',
    openQueue(name, onError) {
      const queue = new Queue<VendorPayload, void>(name, { connection: adding, prefix: PREFIX });
      queue.on('error', onError);
      return queue;
    },
    openWorker(name, processor, onError) {
      const worker = new Worker<VendorPayload, void>(name, processor, {
        ...WORKER_SETTINGS,
        connection: working,
        prefix: PREFIX,
        concurrency: QUEUES[name].concurrency,
      });
      worker.on('error', onError);
      return worker;
    },
    placeOfOldest: () => 0,
    async serverVersion() {
      const info = await adding.info('server').catch(() => '');
      return /^redis_version:(\S+)/m.exec(info)?.[1] ?? null;
    },
    close() {
      adding.disconnect();
      working.disconnect();
      return Promise.resolve();
    },
  };
}

function connectPostgres(url: string): QueueConnection {
  const pool = new Pool({
    connectionString: url,
    max: QUEUE_NAMES.length + SPARE_CONNECTIONS,
    // A lost wake-up is added again, so no commit of the queue waits for the disk.
    options: '-c search_path=bullmq -c synchronous_commit=off',
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    query_timeout: STATEMENT_MS + 1_000,
    keepAlive: true,
    application_name: 'afterpilot queue',
  });
  pool.setMaxListeners(50);
  pool.on('error', () => {});
  const onPostgres = withBackend(createPostgresBackend);
  return {
    kind: 'postgresql',
    openQueue(name, onError) {
      const queue = new onPostgres.Queue<VendorPayload, void>(name, { connection: pool });
      queue.on('error', onError);
      return queue;
    },
    openWorker(name, processor, onError) {
      const worker = new onPostgres.Worker<VendorPayload, void>(name, processor, {
        ...WORKER_SETTINGS,
        connection: pool,
        concurrency: QUEUES[name].concurrency,
      });
      worker.on('error', onError);
      return worker;
    },
    placeOfOldest: (waiting) => Math.max(0, waiting - 1),
    serverVersion: () => Promise.resolve(null),
    close: () => pool.end(),
  };
}
