import { Test, type TestingModule } from '@nestjs/testing';
import type { IngestResponse, TaskResponse } from '@app/contracts';
import { AccountModule } from '@app/account';
import { Database, DatabaseModule, newId, type Tx } from '@app/database';
import { HealthReadModel, HealthScoreModule } from '@app/health-score';
import { PilotModule } from '@app/pilot';
import { PlaybookModule } from '@app/playbook';
import { PortfolioModule, TaskListReadModel } from '@app/portfolio';
import { SignalModule, SignalService } from '@app/signal';
import { describeWithRedis, PATIENT_LIMITS, type TestDatabase, testDatabase, testRedisUrl, until } from '@app/testing';
import { WorkerProcess } from './worker-process';

export type QueueKind = 'postgresql' | 'redis';

/** The same story with the queue in PostgreSQL and, if available, in Redis. */
export function describeOnBothQueues(title: string, define: (queue: QueueKind) => void): void {
  describe(`${title}, with the queue in PostgreSQL`, () => define('postgresql'));
  describeWithRedis(`${title}, with the queue in Redis`, () => define('redis'));
}

/** A database of its own, one vendor, and the domains by which signals come in and answers are read; workers run beside it. */
export class Story {
  private readonly workers: WorkerProcess[] = [];

  private constructor(
    readonly database: TestDatabase,
    readonly app: TestingModule,
    readonly vendorId: string,
    private readonly redisUrl: string | undefined,
  ) {}

  static async begin(queue: QueueKind): Promise<Story> {
    const database = await testDatabase();
    const app = await Test.createTestingModule({
      imports: [
        DatabaseModule.forRoot({ appUrl: database.appUrl, limits: PATIENT_LIMITS }),
        SignalModule,
        AccountModule,
        PilotModule,
        HealthScoreModule,
        PlaybookModule,
        PortfolioModule,
      ],
    }).compile();
    const story = new Story(database, app, newId(), queue === 'redis' ? testRedisUrl() : undefined);
    await story.addVendor(story.vendorId);
    return story;
  }

  get db(): Database {
    return this.app.get(Database);
  }

  /** Its first night lies ahead, unless the story wants one. */
  async addVendor(vendorId: string): Promise<void> {
    await this.db.directory(
      `INSERT INTO vendor (vendor_id, key, name, nightly_due_at) VALUES ($1, $2, 'Vendor', now() + interval '1 day')`,
      [vendorId, `vendor-${vendorId}`],
    );
  }

  async startWorker(env: Record<string, string> = {}): Promise<WorkerProcess> {
    const worker = await WorkerProcess.start({
      appUrl: this.database.appUrl,
      redisUrl: this.redisUrl,
      env,
      isBuilt: this.workers.length > 0,
    });
    this.workers.push(worker);
    return worker;
  }

  async send(signals: readonly unknown[], vendorId = this.vendorId): Promise<IngestResponse> {
    const answer = await this.app.get(SignalService).ingest(vendorId, signals, { createAccounts: true });
    if (answer.rejectedCount > 0) throw new Error(`rejected: ${JSON.stringify(answer.rejected.slice(0, 3))}`);
    return answer;
  }

  read<T>(question: (tx: Tx) => Promise<T>, vendorId = this.vendorId): Promise<T> {
    return this.db.transaction(vendorId, question);
  }

  rows<Row>(sql: string, parameters: unknown[] = [], vendorId = this.vendorId): Promise<Row[]> {
    return this.read((tx) => tx.query<Row>(sql, parameters), vendorId);
  }

  async accountId(key: string, vendorId = this.vendorId): Promise<string> {
    const [row] = await this.rows<{ id: string }>('SELECT account_id AS id FROM account WHERE key = $1', [key], vendorId);
    if (!row) throw new Error(`there is no account ${key}`);
    return row.id;
  }

  async tasks(key?: string, vendorId = this.vendorId): Promise<TaskResponse[]> {
    const accountId = key === undefined ? undefined : await this.accountId(key, vendorId);
    return this.read(async (tx) => (await this.app.get(TaskListReadModel).list(tx, { accountId, limit: 200 })).items, vendorId);
  }

  get health(): HealthReadModel {
    return this.app.get(HealthReadModel);
  }

  /** Until nothing waits any more: neither signals to be scored nor playbooks to be looked at. */
  async settle(within = 30_000): Promise<void> {
    await until(async () => (await this.waiting()) === 0, { within, what: `an empty outbox; the workers said: ${this.said()}`, every: 50 });
  }

  /** Rows of all vendors that were not dealt with and have not failed for good. */
  waiting(): Promise<number> {
    return this.db.relayTransaction(async (tx) => {
      const [row] = await tx.query<{ count: number }>('SELECT count(*) AS count FROM outbox WHERE failed_at IS NULL');
      return row!.count;
    });
  }

  said(): string {
    return this.workers.map((worker) => worker.said).join('\n');
  }

  async end(): Promise<void> {
    await Promise.all(this.workers.filter((worker) => worker.isRunning).map((worker) => worker.stop()));
    // A killed worker's connections end when PostgreSQL notices, which is soon.
    await until(async () => (await this.othersConnected()) === 0, { within: 10_000, what: 'the last connection to end' });
    await this.app.close();
    await this.database.drop();
  }

  private async othersConnected(): Promise<number> {
    const [row] = await this.db.directory<{ count: number }>(
      `SELECT count(*) AS count FROM pg_stat_activity WHERE datname = current_database() AND application_name IN
         ('afterpilot worker', 'afterpilot queue', 'afterpilot outbox')`,
    );
    return row!.count;
  }
}

/** `days` before now, as signals say it. */
export function ago(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString();
}

/** The UTC date `days` from now. */
export function dateAhead(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
