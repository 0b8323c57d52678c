import { setTimeout as pause } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Database } from '@app/database';
import { type JobToAdd, Queues } from '@app/queues';
import { isJobName, JOBS, jobToAdd } from '../jobs';
import { WorkerMetrics } from '../status/worker.metrics';
import { OutboxListener } from './outbox-listener';

interface DueRow {
  vendorId: string;
  outboxId: number;
  listener: string;
  accountId: string | null;
}

/** Time between polls, which are needed because a notification can be lost with its connection. */
const POLL_MS = 1_000;
const BATCH = 1_000;
/**
 * Minimum time between the starts of two looks. A single notification is not delayed; frequent ones are batched by two or three, which
 * saves more work than it costs in latency.
 */
const LEAST_GAP_MS = 8;

// Several relays may pick at once: each takes rows that no other has locked. A picked row is due again in 15 s unless its job is done.
// Losing this update in a crash only adds the job once more, so the commit need not wait for the disk.
const PICK = `
  WITH due AS (
    SELECT vendor_id, outbox_id FROM outbox WHERE failed_at IS NULL AND due_at <= now() ORDER BY due_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
  UPDATE outbox AS o SET due_at = now() + interval '15 seconds' FROM due
  WHERE o.vendor_id = due.vendor_id AND o.outbox_id = due.outbox_id
  RETURNING o.vendor_id AS "vendorId", o.outbox_id AS "outboxId", o.listener, o.account_id AS "accountId"`;

/** Turns rows of the outbox into jobs. Nobody else adds jobs. */
@Injectable()
export class OutboxRelay implements BeforeApplicationShutdown {
  private readonly log = new Logger('OutboxRelay');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private again = false;
  private lookedAt = -Infinity;
  private stopped = false;

  constructor(
    private readonly database: Database,
    private readonly queues: Queues,
    private readonly listener: OutboxListener,
    private readonly metrics: WorkerMetrics,
  ) {}

  start(): void {
    this.listener.start(() => this.wake());
    this.timer = setInterval(() => this.wake(), POLL_MS);
    this.wake();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.listener.stop();
    await this.running;
  }

  /** Looks at the outbox now, or right after the current look. */
  private wake(): void {
    if (this.stopped) return;
    this.again = true;
    this.running ??= this.pass().finally(() => {
      this.running = undefined;
    });
  }

  private async pass(): Promise<void> {
    while (this.again && !this.stopped) {
      const early = this.lookedAt + LEAST_GAP_MS - performance.now();
      if (early > 0) await pause(early);
      this.lookedAt = performance.now();
      this.again = false;
      try {
        if ((await this.relay()) === BATCH) this.again = true;
      } catch (error) {
        this.log.warn(`the outbox waits: ${(error as Error).message}`);
      }
    }
  }

  /** Returns the number of picked rows. */
  private async relay(): Promise<number> {
    const rows = await this.database.relayTransaction(async (tx) => {
      tx.send('SET LOCAL synchronous_commit = off');
      const picked = await tx.query<DueRow>(PICK);
      const lost = picked.filter((row) => !jobFor(row));
      for (const row of lost) {
        await tx.query('UPDATE outbox SET failed_at = now(), error = $3 WHERE vendor_id = $1 AND outbox_id = $2', [
          row.vendorId,
          row.outboxId,
          isJobName(row.listener) ? 'The row names no account.' : `There is no listener "${row.listener}".`,
        ]);
      }
      return picked;
    });
    const jobs = new Map<string, JobToAdd>();
    for (const row of rows) {
      const job = jobFor(row);
      if (job) jobs.set(job.deduplicationId, job);
    }
    await this.queues.add([...jobs.values()]);
    this.metrics.jobsAdded.inc(jobs.size);
    return rows.length;
  }
}

function jobFor({ listener, vendorId, accountId }: DueRow): JobToAdd | undefined {
  if (!isJobName(listener)) return undefined;
  if (JOBS[listener].about === 'vendor') return jobToAdd(listener, { vendorId });
  return accountId === null ? undefined : jobToAdd(listener, { vendorId, accountId });
}
