import { DataSource } from 'typeorm';
import { Database, newId } from '@app/database';
import { type ApiUnderTest, type Client, startApi } from '../harness/api-under-test';

const SECRET = 'Zanzibar Secret Works';

interface Ids {
  account: string;
  pilot: string;
  task: string;
  apiKey: string;
}

describe('another vendor sees and changes nothing', () => {
  let api: ApiUnderTest;
  let ids: Ids;
  let stranger: Client;

  beforeAll(async () => {
    api = await startApi();
    stranger = api.as(api.stranger.apiKey);
    const ours = api.as();
    const account = await ours.put('/v1/accounts/secret', { name: SECRET, csm: 'zara@ours.example', annualValue: 1, currency: 'EUR' });
    const pilot = await ours.post('/v1/accounts/secret/pilots', { key: 'secret-pilot', name: SECRET, startedOn: '2026-01-01' });
    const key = await ours.post('/v1/api-keys', { name: SECRET });
    const signals = Array.from({ length: 5 }, (_, i) => ({
      kind: 'touchpoint.inbound',
      account: 'secret',
      person: 'zara@secret.example',
      id: `secret-${i}`,
      occurredAt: new Date(Date.UTC(2026, 8, 1 + i)).toISOString(),
      data: { extra: { note: SECRET } },
    }));
    await ours.post('/v1/signals', { signals }).expect(202);
    const { id: accountId } = account.body as { id: string };
    ids = {
      account: accountId,
      pilot: (pilot.body as { id: string }).id,
      apiKey: (key.body as { id: string }).id,
      task: await openTask(accountId),
    };
  });
  afterAll(() => api.stop());

  /** A task as the worker would open it. */
  async function openTask(accountId: string): Promise<string> {
    const [runId, taskId] = [newId(), newId()];
    await api.app.get(Database).transaction(api.vendor.vendorId, async (tx) => {
      await tx.query(
        `INSERT INTO playbook_run (vendor_id, run_id, account_id, pilot, playbook, version, trigger_key, state, started_at)
         VALUES ($1, $2, $3, 'secret-pilot', 'gone-quiet', 1, 'x', 'open', now())`,
        [tx.vendorId, runId, accountId],
      );
      await tx.query(
        `INSERT INTO task (vendor_id, task_id, run_id, account_id, pilot, playbook, step, title, text, due_on, created_at)
         VALUES ($1, $2, $3, $4, 'secret-pilot', 'gone-quiet', 'call', $5, $5, '2026-11-01', now())`,
        [tx.vendorId, taskId, runId, accountId, SECRET],
      );
    });
    return taskId;
  }

  const countAll = async (): Promise<Record<string, number>> => {
    const counts: Record<string, number> = {};
    await api.app.get(Database).transaction(api.vendor.vendorId, async (tx) => {
      for (const table of ['account', 'pilot', 'signal', 'person', 'task', 'playbook_run', 'api_key', 'member', 'health', 'outbox']) {
        const [row] = await tx.query<{ n: string }>(
          `SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) || count(*) AS n FROM ${table} t`,
        );
        counts[table] = row!.n as unknown as number;
      }
    });
    return counts;
  };

  describe('by the api', () => {
    it('finds nothing of ours with its own key, by key or by id', async () => {
      const routes = [ids.account, 'secret'].flatMap((key) => [
        `/v1/accounts/${key}`,
        `/v1/accounts/${key}/pilots`,
        `/v1/accounts/${key}/health`,
        `/v1/accounts/${key}/health?at=2026-10-01`,
        `/v1/accounts/${key}/health/history`,
        `/v1/accounts/${key}/health/change`,
        `/v1/accounts/${key}/health/line`,
        `/v1/signals?account=${key}`,
        `/v1/tasks?account=${key}`,
      ]);
      for (const route of routes) {
        await api.as().get(route).expect(200);
        const response = await stranger.get(route);
        expect([route, response.status]).toEqual([route, 404]);
        expect(response.text).not.toMatch(new RegExp(`${SECRET}|zara|secret-pilot`));
      }
    });

    it('lists nothing of ours', async () => {
      const evidence = (await api.as().get('/v1/signals?account=secret')).body as { items: { id: string }[] };
      const lists = [
        '/v1/accounts',
        '/v1/accounts?q=secret',
        '/v1/portfolio',
        '/v1/signals',
        `/v1/signals?ids=${evidence.items.map(({ id }) => id).join()}`,
        '/v1/tasks',
        '/v1/tasks?state=open',
      ];
      for (const list of lists) {
        const mine = await api.as().get(list).expect(200);
        expect((mine.body as { items: unknown[] }).items.length).toBeGreaterThan(0);
        const response = await stranger.get(list).expect(200);
        expect([list, (response.body as { items: unknown[] }).items]).toEqual([list, []]);
      }
      const keys = await stranger.get('/v1/api-keys').expect(200);
      expect(keys.text).not.toContain(ids.apiKey);
      expect((await stranger.get('/v1/me')).body).toMatchObject({ vendor: { key: 'theirs' } });
    });

    it('cannot use a cursor of ours to read our rows', async () => {
      for (const list of ['/v1/accounts', '/v1/signals', '/v1/api-keys']) {
        await api.as().put('/v1/accounts/second', { name: 'Second' });
        const { nextCursor } = (await api.as().get(`${list}?limit=1`)).body as { nextCursor: string };
        expect(nextCursor).toEqual(expect.any(String));
        const response = await stranger.get(`${list}?cursor=${nextCursor}`).expect(200);
        expect(response.text).not.toContain(SECRET);
      }
    });

    it('changes nothing of ours', async () => {
      const before = await countAll();
      await stranger.post(`/v1/pilots/${ids.pilot}/handover`, { handedOverAt: '2026-05-01T00:00:00Z' }).expect(404);
      await stranger.post('/v1/pilots/secret-pilot/handover', { assumed: true }).expect(404);
      await stranger.post(`/v1/tasks/${ids.task}/complete`, { note: 'mine now' }).expect(404);
      await stranger.delete(`/v1/api-keys/${ids.apiKey}`).expect(404);
      await stranger.post('/v1/accounts/secret/pilots', { key: 'x', name: 'x' }).expect(404);
      const signals = [ids.account, 'secret'].map((account) => ({ kind: 'user.active', account, occurredAt: '2026-10-01T00:00:00Z' }));
      const answer = await stranger.post('/v1/signals', { signals });
      expect(answer.body).toMatchObject({ accepted: 0, rejectedCount: 2 });
      expect(await countAll()).toEqual(before);
    });

    it('has its own account under the same key, and signals of the same identity', async () => {
      const before = await countAll();
      await stranger.put('/v1/accounts/secret', { name: 'Theirs' }).expect(201);
      const signal = {
        kind: 'touchpoint.inbound',
        account: 'secret',
        person: 'zara@secret.example',
        id: 'secret-0',
        occurredAt: '2026-09-01T00:00:00Z',
        data: {},
      };
      const answer = await stranger.post('/v1/signals', { signals: [signal] });
      expect(answer.body).toMatchObject({ accepted: 1, duplicates: 0 });
      expect((await stranger.get('/v1/accounts/secret')).body).toMatchObject({ name: 'Theirs' });
      expect((await api.as().get('/v1/accounts/secret')).body).toMatchObject({ name: SECRET });
      expect(await countAll()).toEqual(before);
    });
  });

  describe('by the database, where a query forgets its filter', () => {
    it('returns one vendor’s rows only, and accepts none for another', async () => {
      const database = api.app.get(Database);
      const { vendorId } = api.stranger;
      await database.transaction(vendorId, async (tx) => {
        for (const table of ['account', 'pilot', 'signal', 'person', 'task', 'playbook_run', 'member', 'api_key', 'health', 'outbox']) {
          const rows = await tx.query<{ vendor_id: string }>(`SELECT vendor_id FROM ${table}`);
          expect(rows.filter((row) => row.vendor_id !== vendorId)).toEqual([]);
          expect(await tx.query(`SELECT 1 FROM ${table} WHERE vendor_id = $1`, [api.vendor.vendorId])).toEqual([]);
        }
        expect(await tx.query(`UPDATE account SET name = 'stolen' WHERE account_id = $1 RETURNING 1`, [ids.account])).toEqual([]);
        expect(await tx.query('DELETE FROM task RETURNING 1')).toEqual([]);
      });
      const foreign = database.transaction(vendorId, (tx) =>
        tx.query(`INSERT INTO account (vendor_id, account_id, key, name) VALUES ($1, $2, 'planted', 'Planted')`, [
          api.vendor.vendorId,
          newId(),
        ]),
      );
      await expect(foreign).rejects.toThrow(/row-level security/);
      expect((await api.as().get('/v1/accounts/secret')).body).toMatchObject({ name: SECRET });
    });

    it('returns nothing on a connection that served another vendor before, or without a vendor', async () => {
      const source = await new DataSource({ type: 'postgres', url: api.database.appUrl, poolSize: 1 }).initialize();
      try {
        const pids = new Set<number>();
        const see = async (vendorId: string | null): Promise<string[]> =>
          source.transaction(async (manager) => {
            if (vendorId) await manager.query(`SELECT set_config('afterpilot.vendor', $1, true)`, [vendorId]);
            const rows = await manager.query<{ name: string; pid: number }[]>('SELECT name, pg_backend_pid() AS pid FROM account');
            const [{ pid }] = await manager.query<[{ pid: number }]>('SELECT pg_backend_pid() AS pid');
            pids.add(pid);
            return rows.map(({ name }) => name);
          });
        expect(await see(api.vendor.vendorId)).toContain(SECRET);
        expect(await see(null)).toEqual([]);
        expect(await see(api.stranger.vendorId)).not.toContain(SECRET);
        await expect(
          source.transaction(async (manager) => {
            await manager.query(`SELECT set_config('afterpilot.vendor', $1, true)`, [api.vendor.vendorId]);
            throw new Error('rolled back');
          }),
        ).rejects.toThrow('rolled back');
        expect(await source.query('SELECT name FROM account')).toEqual([]);
        expect(pids.size).toBe(1);
      } finally {
        await source.destroy();
      }
    });

    it('lets the relay see that something waits, but not what it contains', async () => {
      const database = api.app.get(Database);
      const waiting = await database.relayTransaction((tx) => tx.query<{ vendor_id: string }>('SELECT DISTINCT vendor_id FROM outbox'));
      expect(waiting.map((row) => row.vendor_id).sort()).toEqual([api.vendor.vendorId, api.stranger.vendorId].sort());
      for (const table of ['account', 'signal', 'person', 'task', 'member']) {
        await expect(database.relayTransaction((tx) => tx.query(`SELECT 1 FROM ${table}`))).rejects.toThrow(/permission denied/);
      }
    });
  });
});
