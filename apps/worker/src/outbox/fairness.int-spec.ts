import { Test, type TestingModule } from '@nestjs/testing';
import Redis from 'ioredis';
import { readConfig } from '@app/config';
import { Database, newId } from '@app/database';
import { SignalService } from '@app/signal';
import { describeWithRedis, type TestDatabase, testDatabase, testRedisUrl, until } from '@app/testing';
import { JobRunner } from '../jobs/job-runner.service';
import { WorkerModule } from '../worker.module';
import { OutboxRelay } from './outbox.relay';

/** Accounts of one batch of an import. */
const IMPORT = 1_000;
/** Signals that a vendor sends at a time without importing. */
const SOME = 99;
/** Accounts of one job. */
const SHARE = 24;

function describeFairness(redisUrl: () => string | undefined): void {
  let database: TestDatabase;
  let app: TestingModule;
  let vendors: string[];
  beforeEach(async () => {
    database = await testDatabase();
    const url = redisUrl();
    const config = readConfig({ DATABASE_APP_URL: database.appUrl, LOG_LEVEL: 'error', ...(url && { REDIS_URL: url }) });
    app = await Test.createTestingModule({ imports: [WorkerModule.forRoot(config)] }).compile();
    vendors = [newId(), newId(), newId()];
    for (const vendorId of vendors) {
      await db().directory(
        `INSERT INTO vendor (vendor_id, key, name, nightly_due_at, hourly_due_at)
         VALUES ($1, $2, $2, now() + interval '1 day', now() + interval '1 day')`,
        [vendorId, `vendor-${vendorId}`],
      );
    }
  });
  afterEach(async () => {
    await app.close();
    await database.drop();
    // The jobs of what is left would be those of the next specs that use this Redis.
    const url = redisUrl();
    if (!url) return;
    const redis = new Redis(url);
    await redis.flushdb();
    redis.disconnect();
  });

  const db = (): Database => app.get(Database);
  const work = (): void => {
    app.get(JobRunner).start();
    app.get(OutboxRelay).start();
  };

  async function send(vendorId: string, accounts: readonly string[]): Promise<void> {
    const occurredAt = new Date(Date.now() - 86_400_000).toISOString();
    const signals = accounts.map((account) => ({ kind: 'touchpoint.inbound', account, occurredAt, source: 'test', data: {} }));
    const { accepted } = await app.get(SignalService).ingest(vendorId, signals, { createAccounts: true });
    expect(accepted).toBe(accounts.length);
  }

  /** Imports accounts in batches, and lets the delay of an import pass. */
  async function imported(vendorId: string, count: number): Promise<void> {
    for (let first = 0; first < count; first += IMPORT) {
      await send(
        vendorId,
        Array.from({ length: Math.min(IMPORT, count - first) }, (_, n) => `import-${first + n}`),
      );
    }
    await rows(vendorId, 'UPDATE outbox SET due_at = created_at');
  }

  function rows<Row>(vendorId: string, sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return db().transaction(vendorId, (tx) => tx.query<Row>(sql, parameters));
  }

  async function computedAt(vendorId: string, key: string): Promise<Date | null> {
    const [row] = await rows<{ at: Date | null }>(
      vendorId,
      'SELECT h.computed_at AS at FROM health h JOIN account a USING (vendor_id, account_id) WHERE a.key = $1',
      [key],
    );
    return row?.at ?? null;
  }

  /** How many accounts of the vendors were computed before that one. */
  async function computedBefore(vendorId: string, key: string, of: readonly string[]): Promise<number> {
    const at = await until(() => computedAt(vendorId, key), { within: 60_000, what: `the score of ${key}` });
    let count = 0;
    for (const each of of) {
      const [row] = await rows<{ count: number }>(each, 'SELECT count(*) AS count FROM health WHERE computed_at < $1', [at]);
      count += row!.count;
    }
    return count;
  }

  it('a live signal waits for few jobs of others, whatever waits in the outbox before it', async () => {
    const [importing, busy, quiet] = vendors as [string, string, string];
    await imported(importing, 2 * IMPORT);
    for (let batch = 0; batch < 10; batch++) {
      await send(
        busy,
        Array.from({ length: SOME }, (_, n) => `live-${batch}-${n}`),
      );
    }
    // The last rows of the outbox: of another vendor, and of the one that imports.
    await send(quiet, ['acme']);
    await send(importing, ['acme']);
    work();
    const all = 2 * IMPORT + 10 * SOME;
    for (const vendorId of [quiet, importing]) {
      // Live jobs that run before it or beside it, and the backfill that began meanwhile.
      const before = await computedBefore(vendorId, 'acme', vendors);
      expect(before).toBeLessThanOrEqual(15 * SHARE);
      expect(before).toBeLessThan(all / 5);
    }
  });

  it('a small import waits for a large one no longer than for its share', async () => {
    const [large, small] = vendors as [string, string];
    await imported(large, 2 * IMPORT);
    await imported(small, 100);
    work();
    await until(async () => (await rows(small, 'SELECT 1 FROM health WHERE computed_at IS NULL LIMIT 1')).length === 0, {
      within: 60_000,
      what: 'the scores of the small import',
    });
    const [last] = await rows<{ at: Date }>(small, 'SELECT max(computed_at) AS at FROM health');
    const [row] = await rows<{ count: number }>(large, 'SELECT count(*) AS count FROM health WHERE computed_at <= $1', [last!.at]);
    // As many as the small one has, and the jobs that stood in the queue before its first and run beside its last.
    expect(row!.count).toBeLessThanOrEqual(100 + 12 * SHARE);
    // Nothing starves: the large one goes on meanwhile.
    expect(row!.count).toBeGreaterThan(0);
  });
}

describe('fairness between vendors, with the queue in PostgreSQL', () => describeFairness(() => undefined));
describeWithRedis('fairness between vendors, with the queue in Redis', () => describeFairness(testRedisUrl));
