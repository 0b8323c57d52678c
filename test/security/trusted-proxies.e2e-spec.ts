import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { until } from '@app/testing';
import { type ApiUnderTest, startApi } from '../harness/api-under-test';
import { WorkerProcess } from '../harness/worker-process';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
}

/** fetch does not let a caller choose the Host header. */
function ask(server: WorkerProcess, path: string, headers: Record<string, string>, body?: object): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const json = body && JSON.stringify(body);
    const sent = httpRequest(`${server.url}${path}`, {
      method: json ? 'POST' : 'GET',
      headers: { ...headers, ...(json && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(json) }) },
    });
    sent.on('response', (response) => {
      response.resume();
      resolve({ status: response.statusCode ?? 0, headers: response.headers });
    });
    sent.on('error', reject).end(json);
  });
}

describe('what proxies forward', () => {
  let setup: ApiUnderTest;
  /** It trusts the address that these tests come from. */
  let trusting: WorkerProcess;
  /** For it they come from elsewhere. */
  let wary: WorkerProcess;

  beforeAll(async () => {
    setup = await startApi();
    const start = (proxies: string): Promise<WorkerProcess> =>
      WorkerProcess.start({
        appUrl: setup.database.appUrl,
        program: 'api',
        env: { LOG_LEVEL: 'info', AFTERPILOT_TRUSTED_PROXIES: proxies, AFTERPILOT_URL: 'https://crm.example' },
      });
    trusting = await start('10.1.2.3,127.0.0.1');
    wary = await start('10.1.2.3');
    for (const { url } of [trusting, wary]) await until(async () => (await fetch(`${url}/livez`)).ok, { within: 60_000, what: url });
  }, 120_000);
  afterAll(async () => {
    await Promise.all([trusting.stop(), wary.stop()]);
    await setup.stop();
  });

  const logged = (server: WorkerProcess, requestId: string): Promise<string> =>
    until(() => new RegExp(`"requestId":"${requestId}".*?"address":"([^"]*)"`).exec(server.said)?.[1], {
      within: 5_000,
      what: `the line of ${requestId}`,
    });
  const guess = async (server: WorkerProcess, from: string): Promise<number> =>
    (await ask(server, '/v1/me', { authorization: 'Bearer ap_guess', 'x-forwarded-for': from })).status;

  it('is the address in the access log, as the last proxy that is trusted saw it', async () => {
    const chain = { 'x-forwarded-for': '192.0.2.66, 203.0.113.7, 10.1.2.3' };
    await ask(trusting, '/v1/me', { ...chain, 'x-request-id': 'forwarded' });
    await ask(wary, '/v1/me', { ...chain, 'x-request-id': 'spoofed' });
    await ask(trusting, '/v1/me', { 'x-forwarded-for': '<b>', 'x-request-id': 'garbage' });
    expect(await logged(trusting, 'forwarded')).toBe('203.0.113.7');
    expect(await logged(wary, 'spoofed')).toBe('127.0.0.1');
    expect(await logged(trusting, 'garbage')).toBe('unknown');
  });

  it('is the address that is throttled, which nobody else can change', async () => {
    for (let n = 0; n < 35; n += 1) expect(await guess(trusting, `203.0.113.${n}`)).toBe(401);
    const spoofed: number[] = [];
    for (let n = 0; n < 32; n += 1) spoofed.push(await guess(wary, `198.51.100.${n}`));
    expect(spoofed.slice(0, 30)).toEqual(Array(30).fill(401));
    expect(spoofed.slice(30)).toEqual([429, 429]);
    expect(await guess(trusting, '203.0.113.7, 198.51.100.99')).toBe(401);
  });

  it('is the host and the scheme, from trusted proxies only', async () => {
    const forwarded = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' };
    expect((await ask(trusting, '/auth/hint', forwarded)).status).toBe(421);
    const ignored = await ask(wary, '/auth/hint', forwarded);
    expect([ignored.status, ignored.headers['strict-transport-security']]).toEqual([200, undefined]);
    const secure = await ask(trusting, '/auth/hint', { 'x-forwarded-proto': 'https' });
    expect(secure.headers['strict-transport-security']).toBe('max-age=31536000');
  });

  it('is not needed for a cookie that is sent over TLS only: the public URL says so', async () => {
    const { email, password } = setup.vendor;
    const logIn = (headers: Record<string, string>): Promise<Answer> => ask(wary, '/auth/login', headers, { email, password });
    const proxied = await logIn({ host: 'crm.example', origin: 'https://crm.example' });
    expect(proxied.headers['set-cookie']?.[0]).toContain('; Secure');
    expect(proxied.headers['strict-transport-security']).toBe('max-age=31536000');
    expect((await logIn({})).headers['set-cookie']?.[0]).not.toContain('; Secure');
  });
});
