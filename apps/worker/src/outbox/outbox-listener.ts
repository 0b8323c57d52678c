import { Logger } from '@nestjs/common';
import { Client } from 'pg';
import { OUTBOX_CHANNEL } from '@app/database';

const LONGEST_PAUSE_MS = 2_000;

/** Listens for PostgreSQL's notifications about the outbox, and reconnects after a broken connection. */
export class OutboxListener {
  private readonly log = new Logger('OutboxListener');
  private client: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private pause = 50;
  private stopped = false;

  constructor(
    private readonly appUrl: string,
    private readonly connectTimeoutMs: number,
  ) {}

  /** `onNotice` gets the lane of the notification, and nothing when a connection begins. */
  start(onNotice: (lane?: string) => void): void {
    this.connect(onNotice).catch((error: unknown) => this.log.error(error));
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => {});
  }

  private async connect(onNotice: (lane?: string) => void): Promise<void> {
    const client = new Client({
      connectionString: this.appUrl,
      connectionTimeoutMillis: this.connectTimeoutMs,
      query_timeout: this.connectTimeoutMs,
      keepAlive: true,
      application_name: 'afterpilot outbox',
    });
    this.client = client;
    let lost = false;
    const lose = (why: string): void => {
      if (lost || this.stopped) return;
      lost = true;
      this.log.warn(`not listening: ${why}`);
      client.end().catch(() => {});
      this.timer = setTimeout(() => this.start(onNotice), this.pause);
      this.pause = Math.min(this.pause * 2, LONGEST_PAUSE_MS);
    };
    client.on('error', (error) => lose(error.message));
    client.on('end', () => lose('the connection ended'));
    client.on('notification', ({ payload }) => onNotice(payload));
    try {
      await client.connect();
      await client.query(`LISTEN ${OUTBOX_CHANNEL}`);
      this.pause = 50;
      // Rows may have been committed while nobody listened.
      onNotice();
    } catch (error) {
      lose((error as Error).message);
    }
  }
}
