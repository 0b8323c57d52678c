import { Injectable } from '@nestjs/common';
import { lastBackup } from '@app/backup';
import { type NightResponse, type SystemStatusResponse, systemTroubleText } from '@app/contracts';
import { Database, MIGRATIONS, type Tx } from '@app/database';
import { NightsReadModel } from '@app/health-score';
import { Disk, programVersion } from '@app/machine';
import { FeedListReadModel } from '@app/portfolio';
import { MAX_BEAT_AGE_SECONDS } from './status.read-model';
import { systemTroubles } from './system-troubles.rules';

/** Read from the workers' heartbeats; columns are null before the first one. */
interface Beat {
  workers: number;
  queue: {
    backend: 'postgresql' | 'redis';
    connected: boolean;
    queues: Record<string, { waiting: number; active: number; oldestWaitSeconds?: number | null }>;
  } | null;
  about: { redis: string | null; backupsKept: number | null } | null;
}

interface Updates {
  waiting: number;
  failed: number;
  failedAccounts: number;
  oldest: number | null;
  oldestLive: number | null;
}

/** The state of the whole installation, and of one vendor's updates, nights and sources, for the vendor's administrators. */
@Injectable()
export class SystemStatusReadModel {
  private readonly program = programVersion();

  constructor(
    private readonly database: Database,
    private readonly disk: Disk,
    private readonly nights: NightsReadModel,
    private readonly feeds: FeedListReadModel,
  ) {}

  async read(vendorId: string): Promise<SystemStatusResponse> {
    const [beat, backup, own] = await Promise.all([
      this.beat(),
      lastBackup(this.database),
      this.database.transaction(vendorId, (tx) => this.ofVendor(tx)),
    ]);
    const { postgresql, ...vendor } = own;
    const status = {
      ...vendor,
      queue: queueStatus(beat),
      backups: {
        lastAt: backup.startedAt?.toISOString() ?? null,
        bytes: backup.bytes,
        lastFailed: backup.failed,
        kept: beat.about?.backupsKept ?? null,
      },
      disk: this.diskSpace(),
      versions: {
        program: this.program,
        schema: MIGRATIONS.at(-1)!.name,
        postgresql,
        node: process.versions.node,
        redis: beat.queue?.backend === 'redis' ? (beat.about?.redis ?? null) : null,
      },
    };
    const warnings = systemTroubles(status).map((trouble) => ({ code: trouble.code, text: systemTroubleText(trouble) }));
    return { ...status, warnings };
  }

  private async beat(): Promise<Beat> {
    const [row] = await this.database.directory<Beat>(
      `SELECT count(*) FILTER (WHERE beat_at > clock_timestamp() - make_interval(secs => $1)) AS workers,
         (array_agg(queue ORDER BY beat_at DESC))[1] AS queue, (array_agg(about ORDER BY beat_at DESC))[1] AS about
       FROM worker`,
      [MAX_BEAT_AGE_SECONDS],
    );
    return row!;
  }

  private async ofVendor(
    tx: Tx,
  ): Promise<Pick<SystemStatusResponse, 'at' | 'updates' | 'nights' | 'stoppedSources'> & { postgresql: string }> {
    const [now, [server], [updates], nights, nextAt, feeds] = await Promise.all([
      tx.now(),
      tx.query<{ version: string }>(`SELECT split_part(current_setting('server_version'), ' ', 1) AS version`),
      tx.query<Updates>(
        `SELECT count(*) FILTER (WHERE failed_at IS NULL) AS waiting, count(*) FILTER (WHERE failed_at IS NOT NULL) AS failed,
           count(DISTINCT account_id) FILTER (WHERE failed_at IS NOT NULL AND listener = 'recompute') AS "failedAccounts",
           extract(epoch FROM clock_timestamp() - min(created_at) FILTER (WHERE failed_at IS NULL))::int AS oldest,
           extract(epoch FROM clock_timestamp() - min(created_at) FILTER (WHERE failed_at IS NULL AND lane = 'live'))::int AS "oldestLive"
         FROM outbox WHERE vendor_id = $1`,
        [tx.vendorId],
      ),
      this.nights.list(tx, { limit: 2 }),
      this.nights.nextDue(tx),
      this.feeds.list(tx),
    ]);
    const { waiting, failed, failedAccounts, oldest, oldestLive } = updates!;
    return {
      at: now.toISOString(),
      updates: { waiting, failed, oldestSeconds: oldest, oldestLiveSeconds: oldestLive },
      nights: { ...nightStatus(nights.items), nextAt: nextAt.toISOString(), failedAccounts },
      stoppedSources: feeds.stopped,
      postgresql: server!.version,
    };
  }

  private diskSpace(): SystemStatusResponse['disk'] {
    const space = this.disk.space();
    return space ? { ...space } : { state: 'unknown', freeBytes: null, totalBytes: null };
  }
}

/** Takes the latest nights, newest first. Returns the last one that ended, and the newest one if it is still running. */
function nightStatus(nights: readonly NightResponse[]): Pick<SystemStatusResponse['nights'], 'last' | 'lastSeconds' | 'running'> {
  const last = nights.find(({ endedAt }) => endedAt !== null) ?? null;
  const seconds = last === null ? null : Math.round((Date.parse(last.endedAt!) - Date.parse(last.startedAt)) / 1000);
  return { last, lastSeconds: seconds, running: nights[0]?.endedAt === null ? nights[0] : null };
}

function queueStatus({ workers, queue }: Beat): SystemStatusResponse['queue'] {
  const queues = Object.entries(queue?.queues ?? {})
    .map(([name, { waiting, active, oldestWaitSeconds = null }]) => ({ name, waiting, active, oldestWaitSeconds }))
    .sort((a, b) => a.name.localeCompare(b.name));
  const waits = queues.flatMap(({ oldestWaitSeconds }) => oldestWaitSeconds ?? []);
  return {
    backend: queue?.backend ?? null,
    connected: workers > 0 && queue?.connected === true,
    workers,
    waiting: queues.reduce((sum, { waiting }) => sum + waiting, 0),
    active: queues.reduce((sum, { active }) => sum + active, 0),
    oldestWaitSeconds: waits.length === 0 ? null : Math.max(...waits),
    queues,
  };
}
