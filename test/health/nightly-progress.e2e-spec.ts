import request from 'supertest';
import type { NightResponse, Page, SystemStatusResponse } from '@app/contracts';
import { Database } from '@app/database';
import { RecomputeService } from '@app/health-score';
import { until } from '@app/testing';
import { type ApiUnderTest, startApi } from '../harness/api-under-test';
import { ago } from '../harness/story';
import { WorkerProcess } from '../harness/worker-process';

describe('the progress of nightly runs', () => {
  let api: ApiUnderTest;
  let worker: WorkerProcess | undefined;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(async () => {
    await worker?.stop();
    await api.stop();
  });

  const nights = async (query = ''): Promise<Page<NightResponse>> =>
    (await api.as().get(`/v1/nights${query}`).expect(200)).body as Page<NightResponse>;
  const sql = (text: string, parameters: unknown[] = []): Promise<unknown> =>
    api.app.get(Database).transaction(api.vendor.vendorId, (tx) => tx.query(text, parameters));

  it('is shown to administrators during and after a run, and counted in the metrics', async () => {
    expect(await nights()).toEqual({ items: [], nextCursor: null });
    const signals = ['acme', 'bruck'].map((account) => ({ kind: 'touchpoint.inbound', account, occurredAt: ago(20), data: {} }));
    await api.as().post('/v1/signals?createAccounts=true', { signals }).expect(202);
    for (const key of ['acme', 'bruck']) {
      const { id } = (await api.as().get(`/v1/accounts/${key}`)).body as { id: string };
      await api.app.get(RecomputeService).recompute(api.vendor.vendorId, id);
    }
    await sql(`UPDATE health SET computed_at = now() - interval '3 days'`);
    await sql(`INSERT INTO night (vendor_id, due_at, started_at, accounts, calm) VALUES ($1, $2, $2, 2, 1)`, [api.vendor.vendorId, ago(4)]);
    await api.app
      .get(Database)
      .directory(`UPDATE vendor SET nightly_due_at = now() - interval '1 minute' WHERE vendor_id = $1`, [api.vendor.vendorId]);
    worker = await WorkerProcess.start({ appUrl: api.database.appUrl });
    await until(async () => typeof (await nights()).items[0]?.endedAt === 'string', { within: 30_000, what: `a night: ${worker.said}` });

    const [last, before] = (await nights()).items;
    expect(last).toMatchObject({ accounts: 2 });
    expect((last?.calm ?? 0) + (last?.computed ?? 0)).toBe(2);
    expect(before).toMatchObject({ accounts: 2, calm: 1, computed: 0, endedAt: null });
    const status = (await api.as().get('/v1/status').expect(200)).body as SystemStatusResponse;
    expect(status.nights).toMatchObject({ last, running: null, failedAccounts: 0, lastSeconds: expect.any(Number) as number });
    expect(Date.parse(status.nights.nextAt)).toBeGreaterThan(Date.parse(status.at));
    const metrics = await (await fetch(`${worker.url}/metrics`)).text();
    const counted = [...metrics.matchAll(/afterpilot_night_accounts_total\{how="\w+"\} (\d+)/g)].map(([, count]) => Number(count));
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(2);

    const first = await nights('?limit=1');
    expect(first.items).toEqual([last]);
    expect(await nights(`?limit=1&cursor=${first.nextCursor}`)).toEqual({ items: [before], nextCursor: null });
    await api.as().get('/v1/nights?cursor=nonsense').expect(400);
  });

  it('is hidden from other roles and from other vendors', async () => {
    const { items } = (await api.as(api.stranger.apiKey).get('/v1/nights').expect(200)).body as Page<NightResponse>;
    // A new vendor's first night comes at once: its own, without clients.
    expect(items.filter(({ accounts }) => accounts > 0)).toEqual([]);
    const server = api.app.getHttpServer();
    const { email, password } = api.vendor;
    const login = await request(server).post('/auth/login').send({ email, password });
    const cookie = login.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    await sql(`UPDATE member SET role = 'ae'`);
    for (const path of ['/v1/nights', '/v1/status']) await request(server).get(path).set('cookie', cookie).expect(403);
    await sql(`UPDATE member SET role = 'admin'`);
    await request(server).get('/v1/nights').set('cookie', cookie).expect(200);
  });
});
