import { Injectable } from '@nestjs/common';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { lastBackup } from '@app/backup';
import { Database, type Lane, LANES } from '@app/database';
import type { Pass } from '@app/health-score';
import { Queues } from '@app/queues';
import { BackupSchedule } from '../backup/backup.schedule';

/** Bounds the series, however many vendors there are. */
const LISTED_VENDORS = 10;

interface OutboxOfVendor {
  vendor: string | null;
  lane: Lane;
  waiting: number;
  failed: number;
  lag: number;
}

/** Prometheus metrics of this process. */
@Injectable()
export class WorkerMetrics {
  private readonly registry = new Registry();

  readonly jobSeconds = new Histogram({
    name: 'afterpilot_job_seconds',
    help: 'How long jobs took, by name and outcome.',
    labelNames: ['job', 'outcome'],
    buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 5, 30, 120],
    registers: [this.registry],
  });
  readonly jobsAdded = new Counter({
    name: 'afterpilot_jobs_added_total',
    help: 'Jobs that the relay of this process added.',
    registers: [this.registry],
  });
  private readonly nightAccounts = new Counter({
    name: 'afterpilot_night_accounts_total',
    help: 'Accounts that nightly runs in this process completed: from their forecast, or computed in full.',
    labelNames: ['how'],
    registers: [this.registry],
  });
  private readonly outboxRows = new Gauge({
    name: 'afterpilot_outbox_rows',
    help: 'Rows of the outbox by lane: waiting for their job, or failed for good.',
    labelNames: ['lane', 'state'],
    registers: [this.registry],
  });
  private readonly outboxLag = new Gauge({
    name: 'afterpilot_outbox_lag_seconds',
    help: 'Age of the oldest waiting row, by lane.',
    labelNames: ['lane'],
    registers: [this.registry],
  });
  private readonly vendorRows = new Gauge({
    name: 'afterpilot_vendor_outbox_rows',
    help: `Waiting rows of the ${LISTED_VENDORS} vendors with the most, by the vendor's key; those of all others together have none.`,
    labelNames: ['vendor', 'lane'],
    registers: [this.registry],
  });
  private readonly queueJobs = new Gauge({
    name: 'afterpilot_queue_jobs',
    help: 'Jobs in the queues.',
    labelNames: ['queue', 'state'],
    registers: [this.registry],
  });
  private readonly queueWait = new Gauge({
    name: 'afterpilot_queue_oldest_wait_seconds',
    help: 'How long the first job in a queue has waited; 0 if none waits.',
    labelNames: ['queue'],
    registers: [this.registry],
  });
  private readonly backupAge = new Gauge({
    name: 'afterpilot_backup_age_seconds',
    help: 'Age of the last complete backup; infinite where backups are scheduled and none was taken yet, 0 where nobody asked for any.',
    registers: [this.registry],
  });
  private readonly backupBytes = new Gauge({
    name: 'afterpilot_backup_bytes',
    help: 'Size of the last complete backup.',
    registers: [this.registry],
  });
  private readonly backupFailed = new Gauge({
    name: 'afterpilot_backup_failed',
    help: '1 where the last attempt at a backup failed.',
    registers: [this.registry],
  });

  constructor(
    private readonly database: Database,
    private readonly queues: Queues,
    private readonly backups: BackupSchedule,
  ) {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Counts the accounts of one chunk of a nightly run. */
  countNight({ calm = 0, computed = 0 }: Partial<Pass>): void {
    this.nightAccounts.inc({ how: 'calm' }, calm);
    this.nightAccounts.inc({ how: 'computed' }, computed);
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  async text(): Promise<string> {
    const [outbox, queue, backup] = await Promise.all([this.outbox(), this.queues.state(), lastBackup(this.database)]);
    this.vendorRows.reset();
    for (const lane of LANES) {
      const own = outbox.filter((each) => each.lane === lane);
      const sum = (of: 'waiting' | 'failed'): number => own.reduce((total, each) => total + each[of], 0);
      this.outboxRows.set({ lane, state: 'waiting' }, sum('waiting'));
      this.outboxRows.set({ lane, state: 'failed' }, sum('failed'));
      this.outboxLag.set({ lane }, Math.max(0, ...own.map(({ lag }) => lag)));
    }
    for (const { vendor, lane, waiting } of outbox) this.vendorRows.set({ vendor: vendor ?? '', lane }, waiting);
    this.backupAge.set(backup.ageSeconds ?? (this.backups.isOn ? Infinity : 0));
    this.backupBytes.set(backup.bytes ?? 0);
    this.backupFailed.set(backup.failed ? 1 : 0);
    for (const [name, { oldestWaitSeconds, ...counts }] of Object.entries(queue.queues)) {
      for (const [state, count] of Object.entries(counts)) this.queueJobs.set({ queue: name, state }, count);
      this.queueWait.set({ queue: name }, oldestWaitSeconds ?? 0);
    }
    return this.registry.metrics();
  }

  /** By vendor and lane: the vendors with the most waiting rows by their keys, all others together without one. */
  private async outbox(): Promise<OutboxOfVendor[]> {
    return this.database.relayTransaction((tx) =>
      tx.query<OutboxOfVendor>(
        `WITH counted AS (
           SELECT vendor_id, lane, count(*) FILTER (WHERE failed_at IS NULL)::int AS waiting,
             count(*) FILTER (WHERE failed_at IS NOT NULL)::int AS failed,
             coalesce(extract(epoch FROM now() - min(created_at) FILTER (WHERE failed_at IS NULL)), 0)::float8 AS lag
           FROM outbox GROUP BY vendor_id, lane),
         listed AS (
           SELECT vendor_id, key FROM counted JOIN vendor USING (vendor_id)
           GROUP BY vendor_id, key ORDER BY sum(waiting) DESC, vendor_id LIMIT ${LISTED_VENDORS})
         SELECT key AS vendor, lane, sum(waiting)::int AS waiting, sum(failed)::int AS failed, max(lag) AS lag
         FROM counted LEFT JOIN listed USING (vendor_id) GROUP BY key, lane`,
      ),
    );
  }
}
