import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import request from 'supertest';
import type { SystemStatusResponse } from '@app/contracts';
import { testDatabase, type TestDatabase, until } from '@app/testing';
import { createApp } from '../../apps/api/src/create-app';
import { type ApiUnderTest, startApi } from '../harness/api-under-test';
import { programOutput } from '../harness/program-output';
import { WorkerProcess } from '../harness/worker-process';

const command = (env: Record<string, string>, ...line: string[]): Promise<[number | null, string]> => programOutput('cli', env, ...line);

/** Every row that the api can see, by table, in a fixed order. */
async function contents(appUrl: string): Promise<Record<string, string[]>> {
  const client = new Client({ connectionString: appUrl });
  await client.connect();
  try {
    const vendors = await client.query<{ id: string }>('SELECT vendor_id AS id FROM vendor');
    const tables = await client.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('migration', 'worker', 'backup') ORDER BY 1`,
    );
    const found: Record<string, string[]> = Object.fromEntries(tables.rows.map(({ name }) => [name, []]));
    for (const { id } of vendors.rows) {
      await client.query(`SELECT set_config('afterpilot.vendor', $1, false)`, [id]);
      for (const { name } of tables.rows) {
        const { rows } = await client.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`);
        found[name]!.push(...rows.map(({ row }) => row));
      }
    }
    return Object.fromEntries(Object.entries(found).map(([name, rows]) => [name, [...new Set(rows)].sort()]));
  } finally {
    await client.end();
  }
}

describe('a backup', () => {
  let api: ApiUnderTest;
  let folder: string;
  let worker: WorkerProcess | undefined;
  let elsewhere: TestDatabase;

  beforeAll(async () => {
    api = await startApi();
    elsewhere = await testDatabase();
    folder = mkdtempSync(join(tmpdir(), 'afterpilot-backup-'));
  });
  afterAll(async () => {
    await worker?.stop();
    await api.stop();
    await elsewhere.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is taken by the worker automatically; its metrics report the age', async () => {
    const signals = Array.from({ length: 50 }, (_, i) => ({
      ...{ id: `m-${i}`, kind: 'touchpoint.inbound', account: `client-${i % 5}`, source: 'mail', person: `p${i % 7}@client.example` },
      ...{ occurredAt: new Date(Date.UTC(2026, 9, 1 + (i % 28))).toISOString(), data: { channel: 'email', side: 'client' } },
    }));
    await api.as().post('/v1/signals?createAccounts=true', { signals }).expect(202);
    const backups = join(folder, 'daily');
    worker = await WorkerProcess.start({ appUrl: api.database.appUrl, env: { AFTERPILOT_BACKUP: backups } });
    await until(() => readdirSync(backups).some((name) => name.endsWith('.backup.gz')), { within: 30_000, what: 'a backup' });
    const metrics = await until(async () => (await fetch(`${worker!.url}/metrics`)).text(), { within: 10_000 });
    const value = (name: string): number => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(metrics)?.[1]);
    expect(value('afterpilot_backup_age_seconds')).toBeGreaterThan(0);
    expect(value('afterpilot_backup_age_seconds')).toBeLessThan(60);
    expect(value('afterpilot_backup_bytes')).toBeGreaterThan(1000);
    expect(value('afterpilot_backup_failed')).toBe(0);
    const lastAt = expect.stringMatching(/^\d{4}-/) as string;
    const status = (await api.as().get('/v1/status').expect(200)).body as SystemStatusResponse;
    expect(status.backups).toEqual({ lastAt, bytes: value('afterpilot_backup_bytes'), lastFailed: false, kept: 7 });
    expect(status.warnings.map(({ code }) => code)).not.toContain('backup-late');
    await until(async () => ((await api.as().get('/v1/portfolio')).body as { items: { score: unknown }[] }).items.length === 5, {
      within: 30_000,
    });
    await worker.stop();
  }, 60_000);

  it('moves a server into the embedded database and from there onto another server, row for row', async () => {
    const before = await contents(api.database.appUrl);
    expect(before['signal']).toHaveLength(50);
    const [out, back] = [join(folder, 'out.gz'), join(folder, 'back.gz')];
    const embedded = { AFTERPILOT_DATA: join(folder, 'data') };
    expect(await command({ DATABASE_APP_URL: api.database.appUrl }, 'backup', out)).toEqual([
      0,
      expect.stringMatching(/^Backed up \d+ rows of /),
    ]);
    expect(await command(embedded, 'restore', out)).toEqual([
      0,
      expect.stringMatching(/^Restored \d+ rows of \d+ tables, as ".*" was at /m),
    ]);
    const [code, said] = await command(embedded, 'restore', out);
    expect([code, said]).toEqual([1, expect.stringMatching(/^The database "afterpilot" is in use and stays as it is: .*\n$/)]);
    expect(await command(embedded, 'backup', back)).toEqual([0, expect.stringMatching(/^Backed up \d+ rows of /)]);
    const server = { DATABASE_URL: elsewhere.ownerUrl, DATABASE_APP_URL: elsewhere.appUrl };
    expect(await command(server, 'restore', '--check', back)).toEqual([0, expect.stringMatching(/^The backup is complete: \d+ rows/)]);
    expect(await command(server, 'restore', back)).toEqual([0, expect.stringMatching(/^Restored \d+ rows/)]);
    expect(await contents(elsewhere.appUrl)).toEqual(before);
    expect(await command(server, 'restore', join(folder, 'missing.gz'))).toEqual([
      1,
      expect.stringMatching(/^The backup cannot be read: ENOENT.*\n$/),
    ]);
  }, 120_000);

  it('opens with the keys of before', async () => {
    const settings = { loopbackOnly: true, logLevel: 'silent', webFolder: '/nowhere' };
    const restored = await createApp({ appUrl: elsewhere.appUrl, ...settings });
    try {
      const listed = request(restored.getHttpServer()).get('/v1/accounts').set('authorization', `Bearer ${api.vendor.apiKey}`);
      expect(((await listed.expect(200)).body as { items: unknown[] }).items).toHaveLength(5);
    } finally {
      await restored.close();
    }
  });
});
