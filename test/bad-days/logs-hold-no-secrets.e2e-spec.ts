import { Client } from 'pg';
import { newId } from '@app/database';
import { IdentityService } from '@app/identity';
import { until } from '@app/testing';
import { startApi, type ApiUnderTest } from '../harness/api-under-test';
import { WorkerProcess } from '../harness/worker-process';

/** Put wherever a client's or a vendor's data can come from. */
const SECRET = 'seeded-secret-4711';
const KEY = `ap_k1234567-${SECRET}-and-more`;
const PASSWORD = `${SECRET}-password`;

interface Line {
  level: number;
  msg: string;
  [field: string]: unknown;
}

describe('the logs of api and worker on a bad day', () => {
  let setup: ApiUnderTest;
  let owner: Client;
  let api: WorkerProcess;
  let worker: WorkerProcess;
  beforeAll(async () => {
    setup = await startApi();
    await setup.app.get(IdentityService).setUp({
      vendorKey: 'seeded',
      vendorName: SECRET,
      demo: false,
      admin: { email: `${SECRET}@acme.example`, name: SECRET, password: PASSWORD },
      apiKey: KEY,
    });
    owner = new Client({ connectionString: setup.database.ownerUrl });
    await owner.connect();
    const one = { appUrl: setup.database.appUrl, env: { LOG_LEVEL: 'debug' } };
    api = await WorkerProcess.start({ ...one, program: 'api' });
    worker = await WorkerProcess.start({ ...one, isBuilt: true });
    for (const { url } of [api, worker]) await until(async () => (await fetch(`${url}/livez`)).ok, { within: 60_000, what: url });
  }, 120_000);
  afterAll(async () => {
    await Promise.all([api.stop(), worker.stop()]);
    await owner.end();
    await setup.stop();
  });

  const call = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(api.url + path, { ...init, headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json', ...init.headers } });
  const send = (account: string): Promise<Response> =>
    call('/v1/signals?createAccounts=true', {
      method: 'POST',
      body: JSON.stringify({
        signals: [
          {
            kind: 'touchpoint.inbound',
            account,
            occurredAt: new Date().toISOString(),
            id: newId(),
            person: `${SECRET}@client.example`,
            data: { channel: 'email', thread: SECRET },
          },
        ],
      }),
    });
  const lines = (process: WorkerProcess): Line[] =>
    process.said
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Line);

  it('hold message and SQLSTATE of what failed, and nothing that a client sent', async () => {
    expect((await send(SECRET)).status).toBe(202);
    expect((await call(`/v1/accounts/${SECRET}`)).status).toBe(200);
    expect((await call(`/v1/portfolio?search=${SECRET}`)).status).toBeLessThan(500);
    expect((await call(`/v1/${SECRET}`)).status).toBe(404);
    const login = { method: 'POST', body: JSON.stringify({ email: `${SECRET}@acme.example`, password: SECRET }) };
    expect((await fetch(`${api.url}/auth/login`, { ...login, headers: { 'content-type': 'application/json' } })).status).toBe(401);
    expect((await call('/v1/me', { headers: { authorization: `Bearer wrong-${SECRET}` } })).status).toBe(401);

    // No row is stored any more: the database's error quotes the row, and the driver's the parameters.
    await owner.query(`ALTER TABLE signal ADD CONSTRAINT never CHECK (false) NOT VALID`);
    expect((await send(SECRET)).status).toBe(500);
    await owner.query('ALTER TABLE signal DROP CONSTRAINT never');
    await owner.query(`ALTER TABLE health ADD CONSTRAINT never CHECK (false) NOT VALID`);
    expect((await send(SECRET)).status).toBe(202);
    await until(() => lines(worker).some(({ msg }) => msg.startsWith('recompute failed')), { within: 30_000, what: 'a failed job' });
    await owner.query('ALTER TABLE health DROP CONSTRAINT never');

    for (const process of [api, worker]) {
      expect(process.said).not.toContain(SECRET);
      expect(lines(process)).toContainEqual(
        expect.objectContaining({
          level: 50,
          err: expect.objectContaining({ sqlState: '23514', message: expect.any(String) as string }) as object,
        }),
      );
    }
  }, 90_000);

  it('have one line for each request, with the route as a template', () => {
    const requests = lines(api).filter(({ msg }) => msg === 'request completed');
    expect(requests).toContainEqual({
      level: 30,
      address: '127.0.0.1',
      time: expect.any(Number) as number,
      pid: expect.any(Number) as number,
      hostname: expect.any(String) as string,
      msg: 'request completed',
      requestId: expect.any(String) as string,
      method: 'GET',
      route: '/v1/accounts/:key',
      status: 200,
      ms: expect.any(Number) as number,
      vendor: 'seeded',
      by: `key ${KEY.slice(0, 9)}…`,
    });
    expect(requests).toContainEqual(expect.objectContaining({ level: 50, route: '/v1/signals', status: 500 }));
    expect(requests).toContainEqual(expect.objectContaining({ level: 30, route: 'other', status: 404 }));
    expect(requests).toContainEqual(expect.objectContaining({ level: 20, route: '/livez' }));
  });
});
