import { connect } from 'node:net';
import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import request from 'supertest';
import { DEMO_LOGIN, IdentityService } from '@app/identity';
import { until } from '@app/testing';
import { type ApiUnderTest, startApi } from '../harness/api-under-test';
import { WorkerProcess } from '../harness/worker-process';

/** The host name of a foreign page, pointed at this machine after the page was loaded. */
const REBOUND = 'evil.example:3000';

describe('a foreign host name that resolves to this machine', () => {
  let api: ApiUnderTest;
  beforeAll(async () => {
    api = await startApi({
      publicUrl: 'https://crm.example',
      hosts: { loopbackOnly: true, names: ['crm.example'] },
      trustedProxies: ['127.0.0.1'],
    });
    await api.app.get(IdentityService).setUp({ vendorKey: 'demo', vendorName: 'Demo', demo: true });
  });
  afterAll(() => api.stop());

  const get = (path: string, headers: Record<string, string>): request.Test => request(api.app.getHttpServer()).get(path).set(headers);
  const port = (): number => (api.app.getHttpServer().address() as AddressInfo).port;

  it('cannot reach the api: neither page nor demo login nor metrics', async () => {
    for (const path of ['/', '/auth/hint', '/metrics', '/livez', '/v1/me', '/docs', '/nowhere']) {
      const refused = await get(path, { host: REBOUND }).expect(421);
      expect(refused.headers['content-type']).toContain('application/problem+json');
      expect(refused.body).toMatchObject({ status: 421, detail: expect.stringContaining('AFTERPILOT_URL') as string });
    }
    const login = request(api.app.getHttpServer()).post('/auth/login').set('host', REBOUND).set('origin', `http://${REBOUND}`);
    await login.send(DEMO_LOGIN).expect(421);
    await get('/auth/hint', { host: `localhost:${port()}` }).expect(200, { demo: DEMO_LOGIN });
    await get('/auth/hint', { host: 'crm.example' }).expect(200);
  });

  it('is detected behind proxy headers and in a second Host header', async () => {
    await get('/auth/hint', { 'x-forwarded-host': REBOUND }).expect(421);
    await get('/auth/hint', { 'x-forwarded-host': 'crm.example' }).expect(200);
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(port(), '127.0.0.1', () => {
        socket.write(`GET /auth/hint HTTP/1.1\r\nHost: localhost\r\nHost: ${REBOUND}\r\nConnection: close\r\n\r\n`);
      });
      let said = '';
      socket.on('data', (chunk) => (said += String(chunk)));
      socket.on('close', () => resolve(said));
      socket.on('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('cannot change anything from a page of the same name without TLS', async () => {
    const body = { email: api.vendor.email, password: api.vendor.password };
    const logIn = (origin: string): request.Test =>
      request(api.app.getHttpServer()).post('/auth/login').set({ host: 'crm.example', origin }).send(body);
    await logIn('https://crm.example').expect(200);
    await logIn('http://crm.example:8080').expect(403);
    const behind = { host: 'crm.example', 'x-forwarded-proto': 'https' };
    await request(api.app.getHttpServer())
      .post('/auth/login')
      .set({ ...behind, origin: 'http://crm.example' })
      .send(body)
      .expect(403);
  });

  it('cannot reach the worker, whose pages load nothing from other hosts', async () => {
    const worker = await WorkerProcess.start({ appUrl: api.database.appUrl });
    try {
      await until(async () => (await fetch(`${worker.url}/livez`)).ok, { within: 30_000, what: worker.said });
      const asked = (path: string, host: string): Promise<number | undefined> =>
        new Promise((resolve, reject) => {
          const sent = httpRequest(`${worker.url}${path}`, { headers: { host } }, (response) => {
            response.resume();
            resolve(response.statusCode);
          });
          sent.on('error', reject).end();
        });
      for (const path of ['/livez', '/metrics', '/queues', '/queues/api/queues'])
        expect([path, await asked(path, REBOUND)]).toEqual([path, 421]);
      expect(await asked('/metrics', 'localhost')).toBe(200);

      const screen = await fetch(`${worker.url}/queues`);
      const page = await screen.text();
      expect(page).toContain('static/css/');
      expect(page).not.toMatch(/(?:href|src)="(?:https?:)?\/\//);
      const ours = await get('/livez', {});
      const shared = ['permissions-policy', 'referrer-policy', 'x-frame-options', 'x-content-type-options', 'cross-origin-opener-policy'];
      for (const name of shared) expect([name, screen.headers.get(name)]).toEqual([name, ours.headers[name]]);
      const policy = (text: string | null): string => String(text).replace(/base-uri [^;]+/, '');
      expect(policy(screen.headers.get('content-security-policy'))).toBe(policy(ours.headers['content-security-policy'] ?? null));
      expect(screen.headers.get('cache-control')).toBe('no-store');
    } finally {
      await worker.stop();
    }
  }, 60_000);
});
