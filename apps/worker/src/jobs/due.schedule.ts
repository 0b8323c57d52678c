import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Database } from '@app/database';
import { Queues } from '@app/queues';
import { scheduledJobToAdd } from './index';

const LOOK_EVERY_MS = 10_000;

/**
 * Reads scheduled work from due-time columns instead of using timers, so that a missed night is caught up and an emptied queue fills
 * again. A due job is added again until it has advanced its column.
 */
@Injectable()
export class DueSchedule implements BeforeApplicationShutdown {
  private readonly log = new Logger('DueSchedule');
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;

  constructor(
    private readonly database: Database,
    private readonly queues: Queues,
  ) {}

  start(): void {
    const look = (): void => {
      this.looking ??= this.look().finally(() => {
        this.looking = undefined;
      });
    };
    this.timer = setInterval(look, LOOK_EVERY_MS);
    look();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  private async look(): Promise<void> {
    try {
      await this.queues.add(
        await this.database.relayTransaction(async (tx) => {
          const nights = await tx.query<{ vendorId: string }>(
            'SELECT vendor_id AS "vendorId" FROM vendor WHERE nightly_due_at <= now() ORDER BY nightly_due_at',
          );
          const hours = await tx.query<{ vendorId: string }>(
            'SELECT vendor_id AS "vendorId" FROM vendor WHERE hourly_due_at <= now() ORDER BY hourly_due_at',
          );
          const runs = await tx.query<{ vendorId: string }>(
            'SELECT vendor_id AS "vendorId" FROM playbook_run WHERE wake_at <= now() GROUP BY vendor_id ORDER BY min(wake_at)',
          );
          return [
            ...nights.map(({ vendorId }) => scheduledJobToAdd('nightly', vendorId)),
            ...hours.map(({ vendorId }) => scheduledJobToAdd('hourly', vendorId)),
            ...runs.map(({ vendorId }) => scheduledJobToAdd('wake-playbooks', vendorId)),
          ];
        }),
      );
    } catch (error) {
      this.log.warn(`Due work waits: ${(error as Error).message}`);
    }
  }
}
