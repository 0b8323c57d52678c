import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { backUpInto } from '@app/backup';

const LOOK_EVERY_MS = 60_000;

export interface BackupSettings {
  /** In the app's role: it may read all that a backup needs. */
  url: string;
  /** None where no backups were asked for. */
  folder: string | undefined;
  keep: number;
}

/** Takes a backup every day, in whichever worker comes first. */
@Injectable()
export class BackupSchedule implements BeforeApplicationShutdown {
  private readonly log = new Logger('BackupSchedule');
  private readonly stop = new AbortController();
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;

  constructor(private readonly settings: BackupSettings) {}

  get isOn(): boolean {
    return this.settings.folder !== undefined;
  }

  /** How many backups stay in the folder; null where none are scheduled. */
  get kept(): number | null {
    return this.isOn ? this.settings.keep : null;
  }

  start(): void {
    const { folder, ...settings } = this.settings;
    if (folder === undefined) return;
    const look = (): void => {
      this.looking ??= this.look({ folder, ...settings }).finally(() => {
        this.looking = undefined;
      });
    };
    this.timer = setInterval(look, LOOK_EVERY_MS);
    look();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    this.stop.abort();
    await this.looking;
  }

  private async look(schedule: { url: string; folder: string; keep: number }): Promise<void> {
    try {
      const taken = await backUpInto({ ...schedule, stop: this.stop.signal });
      if (taken) this.log.log(`Backed up ${taken.rows} rows to ${taken.file} (${taken.bytes} bytes).`);
    } catch (error) {
      if (!this.stop.signal.aborted) this.log.error(`No backup: ${(error as Error).message}`);
    }
  }
}
