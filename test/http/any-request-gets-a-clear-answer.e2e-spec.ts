import { readFileSync } from 'node:fs';
import { type AddressInfo } from 'node:net';
import { join } from 'node:path';
import fc from 'fast-check';
import { type ApiUnderTest, startApi } from '../harness/api-under-test';
import { type ApiDocument, type RandomRequest, randomRequests } from '../harness/random-requests';

const RUNS = 1500;
/** Anything may be refused for its form, its way of coming or its size, whatever the document says of the route. */
const ALWAYS_POSSIBLE = [400, 401, 404, 405, 413, 415];
const INSIDES = /node_modules|\.ts:\d|\n +at |QueryFailed|syntax error at or near|violates |invalid input syntax/;

describe('any request', () => {
  const document = JSON.parse(readFileSync(join(__dirname, '../../docs/openapi.json'), 'utf8')) as ApiDocument;
  let api: ApiUnderTest;
  let url: string;

  beforeAll(async () => {
    api = await startApi();
    url = `http://127.0.0.1:${(api.app.getHttpServer().address() as AddressInfo).port}`;
    await api.as().put('/v1/accounts/acme', { name: 'Acme', csm: 'mia' }).expect(201);
    await api.as().post('/v1/accounts/acme/pilots', { key: 'plant', name: 'Plant' }).expect(201);
    await api.as().post('/v1/pilots/plant/handover', { handedOverAt: '2026-03-01T00:00:00Z' }).expect(200);
    // Ready is only what has a worker; this api is alone, and says so with 503.
    delete document.paths['/readyz'];
  });
  afterAll(() => api.stop());

  const ask = ({ method, url: path, headers, body }: RandomRequest): Promise<Response> =>
    fetch(`${url}${path}`, {
      method,
      headers: { authorization: `Bearer ${api.vendor.apiKey}`, ...headers },
      ...(body !== undefined && { body }),
    });

  it('generated from the document gets a documented response or a clear refusal, and never breaks anything', async () => {
    const answered = new Map<string, Set<number>>();
    const known = { key: ['acme'], id: ['plant', 'default'], account: ['acme'], version: ['1'], revision: ['0', '1'] };
    await fc.assert(
      fc.asyncProperty(randomRequests(document, known), async (drawn) => {
        const response = await ask(drawn);
        const text = await response.text();
        const shown = `${response.status} ${text.slice(0, 300)}`;
        if (response.status >= 500) throw new Error(shown);
        const [method, path] = drawn.operation.split(' ') as [string, string];
        const documented = Object.keys(document.paths[path]?.[method.toLowerCase()]?.responses ?? {}).map(Number);
        if (![...documented, ...ALWAYS_POSSIBLE].includes(response.status)) throw new Error(`not documented: ${shown}`);
        if (response.status >= 400) {
          const problem = JSON.parse(text) as { status: number; title: string; detail: string };
          if (!response.headers.get('content-type')?.startsWith('application/problem+json')) throw new Error(`no problem: ${shown}`);
          if (problem.status !== response.status || !problem.title || !(problem.detail.length > 5))
            throw new Error(`says nothing: ${shown}`);
        }
        if (drawn.withUnknown && response.status < 400) throw new Error(`ignores a parameter: ${drawn.url} ${shown}`);
        if (INSIDES.test(text)) throw new Error(`shows its insides: ${shown}`);
        answered.set(drawn.operation, (answered.get(drawn.operation) ?? new Set()).add(response.status));
      }),
      { numRuns: RUNS, seed: 20261126, endOnFailure: true },
    );
    const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect([...answered.keys()].sort()).toEqual(operations.sort());
    // The draw is worth something only where it gets through, too.
    const through = [...answered.values()].filter((statuses) => [...statuses].some((status) => status < 300)).length;
    expect(through).toBeGreaterThan(operations.length / 2);
    expect((await api.as().get('/v1/accounts/acme')).status).toBe(200);
  }, 120_000);

  it('is rejected on every route for an unknown query parameter, with the known ones listed', async () => {
    const all = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, one]) => ({ path, method, one })),
    );
    for (const { path, method, one } of all) {
      const response = await ask({
        ...{ operation: path, method: method.toUpperCase(), withUnknown: true, headers: {}, body: undefined },
        url: `${path.replace(/\{\w+\}/g, 'acme')}?page=2`,
      });
      const known = (one.parameters ?? []).filter((each) => each.in === 'query').map(({ name }) => name);
      expect({ at: `${method} ${path}`, status: response.status, problem: await response.json() }).toMatchObject({
        at: `${method} ${path}`,
        status: 400,
        problem: {
          detail: `"page" is not a known parameter; ${known.length > 0 ? `the parameters are ${known.join(', ')}` : 'there are none'}.`,
          errors: [{ pointer: 'page', detail: expect.any(String) as string }],
        },
      });
    }
  });
});
