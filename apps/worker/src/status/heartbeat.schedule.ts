import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Database, newId } from '@app/database';
import { programVersion } from '@app/machine';
import { Queues } from '@app/queues';
import { BackupSchedule } from '../backup/backup.schedule';

const BEAT_EVERY_MS = 5_000;

/** Writes this worker's heartbeat row with the state of its queue. The api reads it, because it sees neither the queue nor the worker's settings. */
@Injectable()
export class Heartbeat implements BeforeApplicationShutdown {
  private readonly log = new Logger('Heartbeat');
  private readonly workerId = newId();
  private readonly program = programVersion();
  private timer: NodeJS.Timeout | undefined;
  private beating: Promise<void> | undefined;

  constructor(
    private readonly database: Database,
    private readonly queues: Queues,
    private readonly backups: BackupSchedule,
  ) {}

  start(): void {
    const beat = (): void => {
      this.beating ??= this.beat().finally(() => {
        this.beating = undefined;
      });
    };
    this.timer = setInterval(beat, BEAT_EVERY_MS);
    beat();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.beating;
    await this.database.directory('DELETE FROM worker WHERE worker_id = $1', [this.workerId]).catch(() => {});
  }

  private async beat(): Promise<void> {
    try {
      await this.database.directory(
        `INSERT INTO worker (worker_id, started_at, beat_at, queue, about) VALUES ($1, now(), now(), $2, $3)
         ON CONFLICT (worker_id) DO UPDATE SET beat_at = now(), queue = excluded.queue, about = excluded.about`,
        [this.workerId, JSON.stringify(await this.queues.state()), JSON.stringify(await this.about())],
      );
      await this.database.directory(`DELETE FROM worker WHERE beat_at < now() - interval '10 minutes'`);
    } catch (error) {
      this.log.warn(`no heartbeat: ${(error as Error).message}`);
    }
  }

  private async about(): Promise<{ program: string; redis: string | null; backupsKept: number | null }> {
    return { program: this.program, redis: await this.queues.serverVersion(), backupsKept: this.backups.kept };
  }
}
