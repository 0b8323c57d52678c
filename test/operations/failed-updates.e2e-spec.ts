import request from 'supertest';
import type { FailedUpdatePage, HealthResponse, PortfolioResponse, ReadyResponse, ReplayResponse } from '@app/contracts';
import { Database } from '@app/database';
import { until } from '@app/testing';
import { type ApiUnderTest, startApi } from '../harness/api-under-test';
import { programOutput } from '../harness/program-output';
import { ago } from '../harness/story';
import { WorkerProcess } from '../harness/worker-process';

describe('updates that failed', () => {
  let api: ApiUnderTest;
  let worker: WorkerProcess;
  let sick: string;
  beforeAll(async () => {
    api = await startApi();
    worker = await WorkerProcess.start({ appUrl: api.database.appUrl });
    await send(ago(9), 'sick', 'well');
    await until(async () => (await health('sick')).coverage > 0 && (await waiting()) === 0, { within: 20_000, what: 'a first health' });
    sick = ((await api.as().get('/v1/accounts/sick')).body as { id: string }).id;
  }, 90_000);
  afterAll(async () => {
    await worker?.stop();
    await api.stop();
  });

  const sql = <Row>(text: string, parameters: unknown[] = [], vendorId = api.vendor.vendorId): Promise<Row[]> =>
    api.app.get(Database).transaction(vendorId, (tx) => tx.query<Row>(text, parameters));
  const send = async (occurredAt: string, ...accounts: string[]): Promise<void> => {
    const signals = accounts.map((account) => ({ kind: 'touchpoint.inbound', account, occurredAt, data: {} }));
    await api.as().post('/v1/signals?createAccounts=true', { signals }).expect(202);
  };
  const failed = async (query = '', key = api.vendor.apiKey): Promise<FailedUpdatePage> =>
    (await api.as(key).get(`/v1/outbox/failed${query}`).expect(200)).body as FailedUpdatePage;
  const replay = async (body: object, key = api.vendor.apiKey): Promise<number> =>
    ((await api.as(key).post('/v1/outbox/replay', body).expect(200)).body as ReplayResponse).replayed;
  const health = async (key: string): Promise<HealthResponse> => (await api.as().get(`/v1/accounts/${key}/health`)).body as HealthResponse;
  const staleRows = async (): Promise<Record<string, string | null>> => {
    const { items } = (await api.as().get('/v1/portfolio').expect(200)).body as PortfolioResponse;
    return Object.fromEntries(items.map(({ account, staleSince }) => [account.key, staleSince]));
  };
  const waiting = async (): Promise<number> =>
    (await sql<{ count: number }>('SELECT count(*) AS count FROM outbox WHERE failed_at IS NULL'))[0]!.count;
  const command = (line: string): Promise<[number | null, string]> =>
    programOutput('cli', { DATABASE_APP_URL: api.database.appUrl }, ...line.split(' '));

  it('are none at first', async () => {
    expect(await failed()).toEqual({ items: [], nextCursor: null, total: 0, since: null });
    expect(await replay({})).toBe(0);
    expect(await command('outbox failed')).toEqual([0, 'No update has failed.\n']);
  });

  it('are listed with the error, and the client says since when it is not up to date', async () => {
    const [before] = await sql<{ at: Date }>('SELECT computed_at AS at FROM health WHERE account_id = $1', [sick]);
    await sql(`UPDATE facts SET facts = jsonb_set(facts::jsonb, '{account}', 'null')::json WHERE account_id = $1`, [sick]);
    await send(ago(1), 'sick');
    await until(async () => (await failed()).total === 1, { within: 45_000, what: 'the last attempt' });
    const { items, since } = await failed();
    expect(items).toEqual([
      expect.objectContaining({ event: 'signals.received', listener: 'recompute', account: 'sick', attempts: 10, failedAt: since }),
    ]);
    expect(items[0]!.error).not.toBe('');
    const stale = before!.at.toISOString();
    expect(await health('sick')).toMatchObject({ at: stale, staleSince: stale });
    expect(await health('well')).toMatchObject({ staleSince: null });
    expect(await staleRows()).toEqual({ sick: stale, well: null });
    expect((await request(api.app.getHttpServer()).get('/readyz')).body as ReadyResponse).toMatchObject({ degraded: ['outbox'] });
    expect((await api.as().get('/v1/status').expect(200)).body).toMatchObject({
      updates: { failed: 1 },
      nights: { failedAccounts: 1 },
      warnings: [{ code: 'updates-failed', text: '1 update failed for good. The clients concerned keep their last score.' }],
    });
    const [code, said] = await command('outbox failed --vendor ours');
    expect([code, said.trim().split('  ').slice(0, 6)]).toEqual([
      0,
      [String(items[0]!.id), 'ours', since, 'signals.received > recompute', 'sick', '10 attempts'],
    ]);
  }, 60_000);

  it('are seen and retried by admins of their vendor only', async () => {
    const { stranger } = api;
    expect((await api.as(stranger.apiKey).get('/v1/status').expect(200)).body).toMatchObject({ updates: { failed: 0 }, warnings: [] });
    expect((await failed('', stranger.apiKey)).total).toBe(0);
    const { items } = await failed();
    expect(await replay({ ids: [items[0]!.id] }, stranger.apiKey)).toBe(0);
    expect((await failed()).total).toBe(1);
    expect(await command('outbox failed --vendor theirs')).toEqual([0, 'No update has failed.\n']);
    const server = api.app.getHttpServer();
    const { email, password } = api.vendor;
    const login = await request(server).post('/auth/login').send({ email, password });
    const cookie = login.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    await sql(`UPDATE member SET role = 'csm'`);
    await request(server).get('/v1/outbox/failed').set('cookie', cookie).expect(403);
    await request(server).post('/v1/outbox/replay').set('cookie', cookie).send({}).expect(403);
    await sql(`UPDATE member SET role = 'admin'`);
  });

  it('are processed by a replay once the cause is gone, and fail again while it is there', async () => {
    const { id } = (await failed()).items[0]!;
    expect(await replay({ event: 'pilot.handed-over' })).toBe(0);
    expect(await replay({ ids: [id + 1_000_000] })).toBe(0);
    await sql('DELETE FROM facts WHERE account_id = $1', [sick]);
    expect(await command(`outbox replay ${id}`)).toEqual([0, '1 update is tried again.\n']);
    await until(async () => (await waiting()) === 0, { within: 20_000, what: 'an empty outbox' });
    expect(await failed()).toMatchObject({ items: [], total: 0 });
    expect(await staleRows()).toEqual({ sick: null, well: null });
    expect((await health('sick')).staleSince).toBeNull();
  });

  it('come in pages, without the data in their errors, and are retried by event', async () => {
    await worker.stop();
    await sql(
      `INSERT INTO outbox (vendor_id, event, listener, account_id, failed_at, error)
       SELECT $1, e, 'recompute', $2, now() - n * interval '1 minute', 'invalid input: "Aisha Rahman"'
       FROM unnest('{signals.received,signals.received,health.recomputed}'::text[]) WITH ORDINALITY AS x(e, n)`,
      [api.vendor.vendorId, sick],
    );
    const first = await failed('?limit=2');
    expect(first).toMatchObject({ total: 3, items: [{ error: 'invalid input: "…"' }, { event: 'signals.received' }] });
    const second = await failed(`?limit=2&cursor=${first.nextCursor}`);
    expect(second).toMatchObject({ items: [{ event: 'health.recomputed', failedAt: first.since }], nextCursor: null });
    expect((await command('outbox failed'))[1].trim().split('\n')).toHaveLength(3);
    expect(await command('outbox replay --vendor ours --event signals.received')).toEqual([0, '2 updates are tried again.\n']);
    expect(await replay({})).toBe(1);
  });

  it.each([
    ['outbox failed --vendor other', 1, /^There is no vendor "other": ours, theirs\.\n$/],
    ['outbox failed 7', 2, /^"outbox failed" does not take "7"\. .*\n$/],
    ['outbox replay --event moon.risen', 2, /^--event must be one of signals\.received, .*, not "moon\.risen"\. .*\n$/],
    ['outbox replay seven', 2, /^"seven" is not the id of an update, such as 4711\. .*\n$/],
    ['outbox replay 7 --fast', 2, /^Unknown option '--fast'\. .*\n$/],
    ['outbox replay 999999', 1, /^0 updates are tried again\.\nNo failed update has the id 999999\.\n$/],
  ])('refuses "%s" in one line', async (line, code, words) => {
    expect(await command(line)).toEqual([code, expect.stringMatching(words)]);
  });

  it.each([[{ event: 'moon.risen' }], [{ ids: ['7'] }], [{ ids: [7, 7] }], [{ all: true }]])('refuses to replay %j', async (body) => {
    await api.as().post('/v1/outbox/replay', body).expect(400);
  });

  it('refuses the cursor of another list', async () => {
    await api.as().get('/v1/outbox/failed?cursor=nonsense').expect(400);
  });
});
