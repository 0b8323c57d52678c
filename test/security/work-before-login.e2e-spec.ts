import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { type ApiUnderTest, startApi } from '../harness/api-under-test';

describe('work before log-in', () => {
  let api: ApiUnderTest;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  const url = (path: string): string => `http://127.0.0.1:${(api.app.getHttpServer().address() as AddressInfo).port}${path}`;
  const post = (body: string, key: string, type = 'application/json'): Promise<Response> =>
    fetch(url('/v1/signals'), { method: 'POST', body, headers: { authorization: `Bearer ${key}`, 'content-type': type } });

  it('does not read the body of an unknown caller: the answer comes before the body', async () => {
    const { port } = api.app.getHttpServer().address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    socket.write(
      'POST /v1/signals HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ap_unknown\r\nContent-Type: application/json\r\nContent-Length: 1900000\r\n\r\n[',
    );
    const answer = await new Promise<string>((resolve, reject) => {
      socket.once('data', (data) => resolve(data.toString()));
      socket.once('error', reject);
    });
    socket.destroy();
    expect(answer).toMatch(/^HTTP\/1\.1 401 /);
  });

  it('answers 401 to an unknown caller, whatever is wrong with the body', async () => {
    for (const [body, type] of [
      ['[', 'application/json'],
      ['x'.repeat(3_000_000), 'application/json'],
      ['<a/>', 'text/xml'],
    ] as const) {
      expect((await post(body, 'ap_unknown', type)).status).toBe(401);
    }
  });

  it('rejects unclosed brackets without parsing them', async () => {
    const response = await post('['.repeat(1_900_000), api.vendor.apiKey);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ detail: 'The body is nested too deeply, more than 50000 levels.' });
  });

  it('slows down callers that guess keys, but nobody with a valid key', async () => {
    const guesses = await Promise.all(
      Array.from({ length: 60 }, (_, i) => fetch(url('/v1/me'), { headers: { authorization: `Bearer ap_${i}` } })),
    );
    const refused = guesses.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThanOrEqual(25);
    expect(Number(refused[0]!.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await fetch(url('/v1/me'), { headers: { authorization: `Bearer ${api.vendor.apiKey}` } })).status).toBe(200);
  });
});
