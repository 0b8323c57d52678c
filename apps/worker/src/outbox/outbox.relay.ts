import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Database, type Lane, LANES } from '@app/database';
import { Queues } from '@app/queues';
import { isJobName, JOBS } from '../jobs';
import { WorkerMetrics } from '../status/worker.metrics';
import { OutboxListener } from './outbox-listener';
import { RepeatedLook } from './repeated-look';
import { type DueGroup, type JobShape, wakeUps } from './wake-ups.rules';

/** Time between looks without a notification, which can be lost with its connection, or for rows that were due later. */
const POLL_MS = 1_000;
/** Time to the next look while rows are left. */
const AGAIN_MS = 100;
/**
 * Minimum time between the starts of two looks. A single notification of live work is not delayed; frequent ones are batched by two or
 * three, which saves more work than it costs in latency.
 */
const LEAST_GAP_MS: Record<Lane, number> = { live: 8, backfill: AGAIN_MS };
/** Rows are counted up to what the jobs of a group can work on at a time, and vendors beyond this number wait for the next look. */
const COUNTED = 100;
const MOST_GROUPS = 500;

// One step per vendor and listener, however many rows one of them has. Without statistics, PostgreSQL would sometimes read the whole table.
const BY_INDEX = 'SET LOCAL enable_seqscan = off';
const DUE = `
  WITH RECURSIVE known AS (
    (SELECT vendor_id, listener FROM outbox WHERE lane = $1 AND failed_at IS NULL ORDER BY vendor_id, listener LIMIT 1)
    UNION ALL
    SELECT next.vendor_id, next.listener FROM known CROSS JOIN LATERAL (
      SELECT o.vendor_id, o.listener FROM outbox o
      WHERE o.lane = $1 AND o.failed_at IS NULL AND (o.vendor_id, o.listener) > (known.vendor_id, known.listener)
      ORDER BY o.vendor_id, o.listener LIMIT 1) next)
  SELECT known.vendor_id AS "vendorId", known.listener, due.rows FROM known CROSS JOIN LATERAL (
    SELECT count(*)::int AS rows, min(due_at) AS oldest FROM (
      SELECT due_at FROM outbox o
      WHERE o.lane = $1 AND o.failed_at IS NULL AND o.vendor_id = known.vendor_id AND o.listener = known.listener AND o.due_at <= now()
      ORDER BY o.due_at LIMIT ${COUNTED}) first) due
  WHERE due.rows > 0 ORDER BY due.oldest LIMIT ${MOST_GROUPS}`;

/**
 * Adds jobs for due rows of the outbox; nobody else adds jobs for them. It only reads, and adding a job again changes nothing, so several
 * relays may run.
 */
@Injectable()
export class OutboxRelay implements BeforeApplicationShutdown {
  private readonly log = new Logger('OutboxRelay');
  private readonly looks: Record<Lane, RepeatedLook> = { live: this.lookAt('live'), backfill: this.lookAt('backfill') };

  constructor(
    private readonly database: Database,
    private readonly queues: Queues,
    private readonly listener: OutboxListener,
    private readonly metrics: WorkerMetrics,
  ) {}

  start(): void {
    for (const lane of LANES) this.looks[lane].start();
    this.listener.start((lane) => {
      // Without a known lane it is the first notice of a connection, or one from an older release.
      for (const each of LANES) if (each === lane || !LANES.some((known) => known === lane)) this.looks[each].wake();
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    const stopping = LANES.map((lane) => this.looks[lane].stop());
    await this.listener.stop();
    await Promise.all(stopping);
  }

  private lookAt(lane: Lane): RepeatedLook {
    return new RepeatedLook(() => this.look(lane), { leastGapMs: LEAST_GAP_MS[lane], pollMs: POLL_MS, againMs: AGAIN_MS });
  }

  /** Returns true while rows are left. */
  private async look(lane: Lane): Promise<boolean> {
    try {
      const groups = await this.dueGroups(lane);
      const jobs = wakeUps(
        lane,
        groups.filter(({ listener }) => isJobName(listener)),
        shapeOf,
        Date.now(),
      );
      await this.queues.add(jobs);
      this.metrics.jobsAdded.inc(jobs.length);
      return groups.length > 0;
    } catch (error) {
      this.log.warn(`the outbox waits: ${(error as Error).message}`);
      return false;
    }
  }

  private dueGroups(lane: Lane): Promise<DueGroup[]> {
    return this.database.relayTransaction(async (tx) => {
      tx.send(BY_INDEX);
      const groups = await tx.query<DueGroup>(DUE, [lane]);
      for (const { vendorId, listener } of groups.filter((group) => !isJobName(group.listener))) {
        tx.send(
          `UPDATE outbox SET failed_at = now(), error = $3 WHERE vendor_id = $1 AND listener = $2 AND failed_at IS NULL AND due_at <= now()`,
          [vendorId, listener, `There is no listener "${listener}".`],
        );
      }
      return groups;
    });
  }
}

function shapeOf(listener: string): JobShape {
  if (!isJobName(listener)) throw new Error(`there is no job "${listener}"`);
  const job = JOBS[listener];
  return { queue: job.queue, accounts: job.about === 'account' ? job.accounts : COUNTED };
}
