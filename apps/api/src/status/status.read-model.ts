import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { ReadyResponse } from '@app/contracts';
import { Database } from '@app/database';
import { Disk, type DiskSpace } from '@app/machine';

export type StatusReport = Omit<ReadyResponse, 'status' | 'down' | 'degraded'>;

export const PARTS = ['database', 'worker', 'outbox', 'disk'] as const;

/** Workers send a heartbeat every few seconds. After this long without one, a worker is gone or stuck. */
export const MAX_BEAT_AGE_SECONDS = 30;
/** After this long nobody is handling the rows. */
export const MAX_OUTBOX_LAG_SECONDS = 120;
/** A large import takes a while. */
export const MAX_BACKFILL_LAG_SECONDS = 3_600;

interface Beat {
  workers: number;
  age: number | null;
  queue: { connected?: boolean } | null;
}

interface Outbox {
  waiting: number;
  failed: number;
  lag: number;
  backfillWaiting: number;
  backfillLag: number;
}

/** Probes expect an answer within 2 s, also while the database hangs. */
const ANSWER_WITHIN_MS = 1_500;

/** State of the parts for /readyz and /metrics: database, latest worker heartbeat, outbox. */
@Injectable()
export class StatusReadModel {
  private reading: Promise<StatusReport> | undefined;

  constructor(
    private readonly database: Database,
    private readonly disk: Disk,
  ) {}

  /** Never throws, and answers within 2 s: a database that is missing or slow is reported as down. Callers share one look. */
  async report(): Promise<StatusReport> {
    this.reading ??= this.read().finally(() => {
      this.reading = undefined;
    });
    const overdue = new AbortController();
    try {
      return await Promise.race([
        this.reading,
        sleep(ANSWER_WITHIN_MS, this.without('does not answer in time'), { signal: overdue.signal }),
      ]);
    } finally {
      overdue.abort();
    }
  }

  private async read(): Promise<StatusReport> {
    try {
      const [beat] = await this.database.directory<Beat>(
        `SELECT count(*) FILTER (WHERE beat_at > clock_timestamp() - make_interval(secs => $1)) AS workers,
           extract(epoch FROM clock_timestamp() - max(beat_at))::float8 AS age,
           (array_agg(queue ORDER BY beat_at DESC))[1] AS queue
         FROM worker`,
        [MAX_BEAT_AGE_SECONDS],
      );
      const [outbox] = await this.database.relayTransaction((tx) =>
        tx.query<Outbox>(
          `SELECT coalesce(sum(waiting), 0) AS waiting, coalesce(sum(failed), 0) AS failed,
             coalesce(max(lag) FILTER (WHERE lane = 'live'), 0) AS lag,
             coalesce(sum(waiting) FILTER (WHERE lane = 'backfill'), 0) AS "backfillWaiting",
             coalesce(max(lag) FILTER (WHERE lane = 'backfill'), 0) AS "backfillLag"
           FROM (
             SELECT lane, count(*) FILTER (WHERE failed_at IS NULL)::int AS waiting, count(*) FILTER (WHERE failed_at IS NOT NULL)::int AS failed,
               extract(epoch FROM clock_timestamp() - min(created_at) FILTER (WHERE failed_at IS NULL))::float8 AS lag
             FROM outbox GROUP BY lane) by_lane`,
        ),
      );
      return {
        database: { ok: true, detail: 'responds' },
        worker: workerPart(beat!),
        outbox: outboxPart(outbox!),
        disk: diskPart(this.disk.space()),
      };
    } catch {
      return this.without('does not respond, or has no tables yet');
    }
  }

  private without(detail: string): StatusReport {
    const disk = this.disk.space();
    const unknown = { ok: false, detail: 'unknown without the database' };
    return {
      database: { ok: false, detail: disk?.state === 'full' ? 'its disk is full' : detail },
      worker: { ...unknown, workers: 0, beatAgeSeconds: null, queue: null },
      outbox: { ...unknown, waiting: 0, failed: 0, lagSeconds: 0, backfillWaiting: 0, backfillLagSeconds: 0 },
      disk: diskPart(disk),
    };
  }
}

function diskPart(space: DiskSpace | undefined): StatusReport['disk'] {
  if (!space) return { ok: true, low: false, detail: 'not on this machine', freeBytes: null, totalBytes: null };
  const { freeBytes, totalBytes, state } = space;
  const free = `${Math.round(freeBytes / 1_000_000)} MB of ${Math.round(totalBytes / 1_000_000)} MB are free`;
  const detail = state === 'full' ? `full: ${free}, so no signals are taken` : state === 'low' ? `low: ${free}` : free;
  return { ok: state !== 'full', low: state !== 'ok', detail, freeBytes, totalBytes };
}

function workerPart({ workers, age, queue }: Beat): StatusReport['worker'] {
  const facts = { workers, beatAgeSeconds: age === null ? null : Math.round(age), queue };
  if (age === null) return { ok: false, detail: 'no worker has started yet', ...facts };
  if (workers === 0) return { ok: false, detail: `the last worker heartbeat is ${Math.round(age)} s old`, ...facts };
  if (queue?.connected === false) return { ok: false, detail: 'the worker cannot reach its queue', ...facts };
  return { ok: true, detail: `${workers} running`, ...facts };
}

function outboxPart({ waiting, failed, lag, backfillWaiting, backfillLag }: Outbox): StatusReport['outbox'] {
  const [lagSeconds, backfillLagSeconds] = [Math.round(lag), Math.round(backfillLag)];
  const facts = { waiting, failed, lagSeconds, backfillWaiting, backfillLagSeconds };
  if (lag > MAX_OUTBOX_LAG_SECONDS) return { ok: false, detail: `the oldest change has waited ${lagSeconds} s`, ...facts };
  if (backfillLag > MAX_BACKFILL_LAG_SECONDS) {
    return { ok: false, detail: `the oldest change of an import, night or replay has waited ${backfillLagSeconds} s`, ...facts };
  }
  return { ok: true, detail: waiting === 0 ? 'empty' : `${waiting} waiting`, ...facts };
}
