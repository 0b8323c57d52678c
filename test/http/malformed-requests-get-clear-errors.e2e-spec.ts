import { request as httpRequest } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import request from 'supertest';
import type { Problem } from '@app/contracts';
import { type ApiUnderTest, startApi } from '../harness/api-under-test';

const GOOD = { kind: 'user.active', account: 'acme', occurredAt: '2026-10-01T00:00:00Z' };

describe('malformed requests get clear errors', () => {
  let api: ApiUnderTest;
  beforeAll(async () => {
    api = await startApi();
    await api.as().put('/v1/accounts/acme', { name: 'Acme' }).expect(201);
  });
  afterAll(() => api.stop());

  const send = (
    method: 'post' | 'put',
    path: string,
    text: string | Buffer,
    type: string | undefined = 'application/json',
  ): request.Test => {
    const test = request(api.app.getHttpServer())[method](path).set('authorization', `Bearer ${api.vendor.apiKey}`);
    return (type === undefined ? test : test.set('content-type', type)).send(text as string);
  };
  const statusOfChunks = (text: string): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const { port } = api.app.getHttpServer().address() as AddressInfo;
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${api.vendor.apiKey}` };
      const call = httpRequest({ port, host: '127.0.0.1', method: 'PUT', path: '/v1/accounts/acme', headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      call.on('error', reject);
      for (let at = 0; at < text.length; at += 65_536) call.write(text.slice(at, at + 65_536));
      call.end();
    });
  const expectProblem = (response: request.Response, status: number): Problem => {
    expect([response.status, response.text]).toEqual([status, expect.any(String)]);
    expect(response.headers['content-type']).toContain('application/problem+json');
    const problem = response.body as Problem;
    expect(problem).toMatchObject({
      type: 'about:blank',
      status,
      title: expect.any(String) as string,
      detail: expect.any(String) as string,
    });
    expect(response.text).not.toMatch(/node_modules|\.ts:|\n +at |QueryFailed|syntax error at or near/);
    return problem;
  };

  describe('a body that is not JSON', () => {
    it.each([
      ['{"name": "Acme",}', 'line 1, column 17'],
      ['{"name": "Acme"\n  "csm": 1}', 'line 2, column 3'],
      ['', 'column 1'],
      ['{"name": "Ac', 'closing double quote'],
      ['NaN', 'column 1'],
      ['{"name": "\u0001"}', 'control character'],
      ['['.repeat(500_000), 'nested too deeply'],
    ])('case %#: says where', async (text, where) => {
      const response = await send('put', '/v1/accounts/acme', text === '' ? ' ' : text);
      expect(expectProblem(response, 400).detail).toContain(text === '' ? 'column 2' : where);
    });

    it('is not UTF-8', async () => {
      const response = await request(api.app.getHttpServer())
        .put('/v1/accounts/acme')
        .set('authorization', `Bearer ${api.vendor.apiKey}`)
        .set('content-type', 'application/json')
        .serialize((body: unknown) => body as string)
        .send(Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]) as unknown as string);
      expectProblem(response, 400);
    });
  });

  describe('a body of the wrong kind', () => {
    it.each(['[]', '"text"', '1', 'null', 'true'])('%s is no object', async (text) => {
      for (const path of ['/v1/accounts/acme', '/v1/signals']) {
        expectProblem(await send(path === '/v1/signals' ? 'post' : 'put', path, text), 400);
      }
    });

    it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/xml', 'application/jsonp'])(
      '%s is answered with 415 and what to send',
      async (type) => {
        expect(expectProblem(await send('put', '/v1/accounts/acme', 'a=1', type), 415).detail).toContain('application/json');
        expect(expectProblem(await send('post', '/v1/signals', 'a=1', type), 415).detail).toContain('application/x-ndjson');
      },
    );

    it('accepts NDJSON for signals only, and no compressed bodies', async () => {
      expectProblem(await send('put', '/v1/accounts/acme', '{}', 'application/x-ndjson'), 415);
      const zipped = await send('put', '/v1/accounts/acme', '{"name":"x"}').set('content-encoding', 'gzip');
      expectProblem(zipped, 415);
    });

    it('5 MB are too much, with and without a declared length', async () => {
      const big = JSON.stringify({ name: 'x'.repeat(5 * 1024 * 1024) });
      expect(expectProblem(await send('put', '/v1/accounts/acme', big), 413).detail).toContain('2 MB');
      expectProblem(await send('post', '/v1/signals', big), 413);
      expect(await statusOfChunks(big)).toBe(413);
    });

    it('exactly 2 MB are not too much', async () => {
      const frame = JSON.stringify({ signals: [{ ...GOOD, id: '' }] });
      const text = JSON.stringify({ signals: [{ ...GOOD, id: 'x'.repeat(2 * 1024 * 1024 - frame.length) }] });
      expect(Buffer.byteLength(text)).toBe(2 * 1024 * 1024);
      const response = await send('post', '/v1/signals', text);
      expect(response.status).toBe(202);
      expect(response.body).toMatchObject({ rejectedCount: 1, rejected: [{ pointer: '/id' }] });
    });
  });

  describe('an account', () => {
    it.each([
      ['{"name":"a\\u0000b"}', '/name'],
      ['{"name":"x","region":"\\ud800"}', '/region'],
      ['{"name":"x","na\\u0000me":1}', '/na\\u0000me'],
      ['{"name":"x","__proto__":{"admin":true}}', '/__proto__'],
      ['{"name":"x","constructor":{"prototype":{"admin":true}}}', '/constructor'],
      [`{"name":"x","region":${'['.repeat(40)}${']'.repeat(40)}}`, '/region'],
      [`{"name":"x","region":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}`, '/region'],
      ['{"name":"x","annualValue":1e400}', '/annualValue'],
      ['{"name":"x","annualValue":123456789012345678901234567890}', '/annualValue'],
      ['{"name":"x","annualValue":-1}', '/annualValue'],
      ['{"name":"x","renewsOn":"31.12.2026"}', '/renewsOn'],
      ['{"name":"x","renewsOn":"2026-02-29"}', '/renewsOn'],
      ['{"name":"x","renewsOn":"9999-12-31T23:59:59Z"}', '/renewsOn'],
      ['{"name":["x"]}', '/name'],
      ['{"name":{"toString":"x"}}', '/name'],
      ['{"nmae":"x"}', '/nmae'],
    ])('case %#: names its place', async (text, pointer) => {
      const problem = expectProblem(await send('put', '/v1/accounts/nonsense', text), 400);
      expect(problem.errors?.some((error) => error.pointer.startsWith(pointer))).toBe(true);
    });

    it.each(['/v1/accounts/%00', '/v1/accounts/a%00b/health', '/v1/pilots/%00/handover', '/v1/accounts/%E0%A4%A', '/v1/accounts/%ff'])(
      '%s is refused',
      async (path) => {
        const response = await (path.includes('pilots') ? api.as().post(path, { assumed: true }) : api.as().get(path));
        expectProblem(response, 400);
      },
    );

    it('distinguishes another key, id or method', async () => {
      expectProblem(await api.as().get('/v1/accounts/nobody'), 404);
      expectProblem(await api.as().get('/v1/accounts/0193a0b2-7c1d-7000-8000-000000000001'), 404);
      expectProblem(await api.as().get('/v1/nothing'), 404);
      const response = await api.as().delete('/v1/accounts/acme');
      expectProblem(response, 405);
      expect(response.headers.allow).toBe('GET, PUT');
      expectProblem(await api.as().post('/v1/tasks/not-an-id/complete'), 400);
      expectProblem(await api.as().post('/v1/tasks/0193a0b2-7c1d-7000-8000-000000000001/complete'), 404);
      expectProblem(await api.as().delete('/v1/api-keys/1'), 400);
    });
  });

  describe('moments and numbers in addresses', () => {
    it.each([
      'health?at=yesterday',
      'health?at=2026-02-30',
      'health?at=2026-10-01T00:00:00',
      'health?at=2099-01-01',
      'health?at=-271821-04-20',
      'health?at=2026-10-01&at=2026-10-02',
      'health/change?from=2026-10-02&to=2026-10-01',
      'health/change?from=1e9',
      'health/history?from=NaN',
      'health/history?cursor=AAAA',
      'health/line?every=0d',
      'health/line?every=-7d',
      'health/line?every=1e3d',
      'health/line?every=week',
      'health/line?from=2026-10-02&to=2026-10-01',
      'health?foo=1',
      'health?at[$ne]=1',
    ])('%s is refused in words', async (path) => {
      expectProblem(await api.as().get(`/v1/accounts/acme/${path}`), 400);
    });

    it.each([
      'health',
      'health?at=2026-10-01',
      'health?at=1990-01-01T00:00:00Z',
      'health/change',
      'health/history',
      'health/line',
      'health/line?from=1990-01-01&every=90d',
    ])('%s is answered for an account that has no signals worth a score', async (path) => {
      expect((await api.as().get(`/v1/accounts/acme/${path}`)).status).toBe(200);
    });
  });

  it('survives what is not even HTTP', async () => {
    const { port } = api.app.getHttpServer().address() as AddressInfo;
    for (const text of [
      'GARBAGE\r\n\r\n',
      'GET / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n',
      `GET /${'x'.repeat(70_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
    ]) {
      const answer = await new Promise<string>((resolve) => {
        let said = '';
        const socket = connect(port, '127.0.0.1', () => socket.end(text));
        socket.on('data', (part) => (said += part.toString()));
        socket.on('error', () => {});
        socket.on('close', () => resolve(said));
      });
      expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
    }
    await request(api.app.getHttpServer()).get('/livez').expect(200, { status: 'ok' });
  });

  it('carries the id of a request into the answer, unless it is odd', async () => {
    const response = await api.as().get('/v1/accounts/acme').set('x-request-id', 'support-4711');
    expect(response.headers['x-request-id']).toBe('support-4711');
    const odd = await api.as().get('/v1/accounts/acme').set('x-request-id', 'a b;c');
    expect(odd.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });
});
