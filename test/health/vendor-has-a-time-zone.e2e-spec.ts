import type { AddressInfo } from 'node:net';
import request from 'supertest';
import type { CalendarResponse, HealthLineResponse, HealthResponse, Page, SignalResponse, TaskResponse } from '@app/contracts';
import { Database } from '@app/database';
import { until } from '@app/testing';
import { type ApiUnderTest, startApi } from '../harness/api-under-test';
import { ago } from '../harness/story';
import { WorkerProcess } from '../harness/worker-process';

/** Where it is a day ahead of UTC most of the time. */
const FAR_EAST = 'Pacific/Kiritimati';

describe('the time zone of a vendor', () => {
  let api: ApiUnderTest;
  let worker: WorkerProcess | undefined;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(async () => {
    await worker?.stop();
    await api.stop();
  });

  const timeZone = async (key?: string): Promise<unknown> => (await api.as(key).get('/v1/vendor/time-zone').expect(200)).body;
  const directory = <Row>(sql: string): Promise<Row[]> => api.app.get(Database).directory<Row>(sql, [api.vendor.vendorId]);
  const todayThere = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: FAR_EAST }).format(new Date());

  it('is UTC until an administrator sets another, for this vendor alone', async () => {
    expect(await timeZone()).toEqual({ timeZone: 'UTC' });
    const set = await api.as().put('/v1/vendor/time-zone', { timeZone: FAR_EAST });
    expect([set.status, set.body]).toEqual([200, { timeZone: FAR_EAST }]);
    expect(await timeZone()).toEqual({ timeZone: FAR_EAST });
    expect(await timeZone(api.stranger.apiKey)).toEqual({ timeZone: 'UTC' });
  });

  it.each([{ timeZone: 'Mars/Olympus' }, { timeZone: null }, { timeZone: 8 }, {}])('names the field when it is sent %j', async (body) => {
    const refused = await api.as().put('/v1/vendor/time-zone', body);
    expect(refused.status).toBe(400);
    expect(refused.body).toMatchObject({
      errors: [{ pointer: '/timeZone', detail: 'must be an IANA time zone, such as Asia/Kuala_Lumpur' }],
    });
    expect(await timeZone()).toEqual({ timeZone: FAR_EAST });
  });

  it('can be read by everybody and set by administrators only', async () => {
    const server = api.app.getHttpServer();
    const { email, password } = api.vendor;
    const login = await request(server).post('/auth/login').send({ email, password });
    const cookie = String(login.headers['set-cookie']).split(';')[0]!;
    const become = (role: string): Promise<unknown> =>
      api.app.get(Database).transaction(api.vendor.vendorId, (tx) => tx.query('UPDATE member SET role = $1', [role]));
    const { port } = server.address() as AddressInfo;
    await become('csm');
    try {
      await request(server).get('/v1/vendor/time-zone').set('cookie', cookie).expect(200);
      const origin = `http://127.0.0.1:${port}`;
      const refused = await request(server).put('/v1/vendor/time-zone').set({ cookie, origin }).send({ timeZone: 'UTC' });
      expect([refused.status, refused.body]).toEqual([
        403,
        expect.objectContaining({ detail: 'This requires the role admin; yours is csm.' }),
      ]);
    } finally {
      await become('admin');
    }
    expect(await timeZone()).toEqual({ timeZone: FAR_EAST });
  });

  it('dates sentences, score line and calendar', async () => {
    // Half past eleven in the morning in UTC is the next day there.
    const noon = new Date(Date.parse(ago(12).slice(0, 10)) + 11.5 * 3_600_000);
    const thatDay = new Intl.DateTimeFormat('en-CA', { timeZone: FAR_EAST }).format(noon);
    expect(thatDay).not.toBe(noon.toISOString().slice(0, 10));
    const reply = {
      kind: 'touchpoint.inbound',
      account: 'beta',
      person: 'a@beta.example',
      occurredAt: noon.toISOString(),
      data: { channel: 'email' },
    };
    await api
      .as()
      .post('/v1/signals?createAccounts=true', { signals: [reply] })
      .expect(202);
    const { silence } = (await api.as().get('/v1/accounts/beta/health').expect(200)).body as HealthResponse;
    expect(silence?.sentence.params['since']).toBe(thatDay);
    const evidence = (
      await api
        .as()
        .get(`/v1/signals?account=beta&ids=${silence!.evidence.join(',')}`)
        .expect(200)
    ).body as Page<SignalResponse>;
    expect(evidence.items.map(({ occurredAt }) => occurredAt)).toEqual([noon.toISOString()]);

    const { points } = (await api.as().get('/v1/accounts/beta/health/line').expect(200)).body as HealthLineResponse;
    expect([points[0]?.at, [todayThere()]]).toEqual([thatDay, expect.arrayContaining([points.at(-1)?.at])]);
    const then = (await api.as().get(`/v1/accounts/beta/health?at=${thatDay}`).expect(200)).body as HealthResponse;
    expect(new Intl.DateTimeFormat('en-GB', { timeZone: FAR_EAST, timeStyle: 'short' }).format(Date.parse(then.at))).toBe('00:00');
    expect(((await api.as().get('/v1/calendar').expect(200)).body as CalendarResponse).timeZone).toBe(FAR_EAST);
  });

  it('applies to due dates of tasks and to the nightly run', async () => {
    await directory(`UPDATE vendor SET nightly_due_at = now() - interval '1 minute' WHERE vendor_id = $1`);
    const before = todayThere();
    const signals = [{ kind: 'pilot.handed-over', account: 'acme', pilot: 'plant', occurredAt: ago(20), data: {} }];
    await api.as().post('/v1/signals?createAccounts=true', { signals }).expect(202);
    worker = await WorkerProcess.start({ appUrl: api.database.appUrl });
    const tasks = async (): Promise<TaskResponse[]> => (await api.as().get('/v1/tasks?account=acme')).body.items as TaskResponse[];
    await until(async () => (await tasks()).length === 3, { within: 30_000, what: `the tasks: ${worker.said}` });
    expect([before, todayThere()]).toContain((await tasks())[0]?.dueOn);

    const nextNight = async (): Promise<string | undefined> => {
      const sql = `SELECT to_char(nightly_due_at AT TIME ZONE '${FAR_EAST}', 'HH24:MI') AS at FROM vendor WHERE vendor_id = $1 AND nightly_due_at > now()`;
      return (await directory<{ at: string }>(sql))[0]?.at;
    };
    await until(async () => (await nextNight()) !== undefined, { within: 30_000, what: `the night: ${worker.said}` });
    expect(await nextNight()).toBe('02:00');
  });
});
