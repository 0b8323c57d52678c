import type request from 'supertest';
import type { IngestResponse, Problem } from '@app/contracts';
import { Database } from '@app/database';
import { type ApiUnderTest, startApi } from '../harness/api-under-test';

const GOOD = { kind: 'user.active', account: 'acme', occurredAt: '2026-10-01T00:00:00Z' };

describe('invalid signals are reported, and the others stored', () => {
  let api: ApiUnderTest;
  beforeAll(async () => {
    api = await startApi();
    await api.as().put('/v1/accounts/acme', { name: 'Acme' }).expect(201);
  });
  afterAll(() => api.stop());

  const expectProblem = (response: request.Response, status: number): Problem => {
    expect([response.status, response.text]).toEqual([status, expect.any(String)]);
    expect(response.headers['content-type']).toContain('application/problem+json');
    return response.body as Problem;
  };
  const ingest = async (signals: unknown[], query = ''): Promise<IngestResponse> => {
    const response = await api.as().post(`/v1/signals${query}`, { signals });
    expect([response.status, response.body]).toEqual([202, expect.any(Object)]);
    return response.body as IngestResponse;
  };

  it.each([
    ['{}', '/signals'],
    ['{"signals":{}}', '/signals'],
    ['{"signals":[],"strict":true}', '/strict'],
    ['{"signals":[],"__proto__":[]}', '/__proto__'],
    [JSON.stringify({ signals: new Array(1001).fill(GOOD) }), '/signals'],
  ])('case %#: a wrong envelope is refused', async (text, pointer) => {
    const response = await api.as().post('/v1/signals', text).set('content-type', 'application/json');
    expect(expectProblem(response, 400).errors).toEqual([{ pointer, detail: expect.any(String) as string }]);
  });

  it.each(['strict=maybe', 'strict=1', 'createAccounts=', 'create=true', 'strict=true&strict=false'])('?%s is refused', async (query) => {
    expectProblem(await api.as().post(`/v1/signals?${query}`, { signals: [] }), 400);
  });

  it('rejects each invalid signal with its place and stores the rest', async () => {
    const wrong: [unknown, string][] = [
      [null, ''],
      [1, ''],
      ['x', ''],
      [[], ''],
      [{}, '/kind'],
      [{ ...GOOD, kind: 'toString' }, '/kind'],
      [{ ...GOOD, kind: '__proto__' }, '/kind'],
      [{ ...GOOD, kind: ['user.active'] }, '/kind'],
      [{ ...GOOD, account: 'no such' }, '/account'],
      [{ ...GOOD, account: 7 }, '/account'],
      [{ ...GOOD, account: 'unknown' }, '/account'],
      [{ ...GOOD, occurredAt: '2026-02-30T00:00:00Z' }, '/occurredAt'],
      [{ ...GOOD, occurredAt: '2026-10-01' }, '/occurredAt'],
      [{ ...GOOD, occurredAt: 1_760_000_000_000 }, '/occurredAt'],
      [{ ...GOOD, occurredAt: '2099-01-01T00:00:00Z' }, '/occurredAt'],
      [{ ...GOOD, id: 'a\0b' }, '/id'],
      [{ ...GOOD, source: '\ud800' }, '/source'],
      [{ ...GOOD, person: '\0' }, '/person'],
      [{ ...GOOD, pilot: 'none-such' }, '/pilot'],
      [{ ...GOOD, value: '1' }, '/value'],
      [{ ...GOOD, mood: 'good' }, '/mood'],
      [{ ...GOOD, data: [] }, '/data'],
      [{ ...GOOD, data: { actions: -1 } }, '/data/actions'],
      [{ ...GOOD, data: { actions: 1e300 } }, '/data/actions'],
      [{ ...GOOD, data: { clicks: 1 } }, '/data/clicks'],
      [{ ...GOOD, data: { extra: { note: 'a\0b' } } }, '/data/extra/note'],
      [{ ...GOOD, data: { extra: { note: '\udfff' } } }, '/data/extra/note'],
      [{ ...GOOD, data: { extra: { big: 'x'.repeat(5000) } } }, '/data/extra'],
      [{ ...GOOD, data: { extra: JSON.parse('{"a":'.repeat(500) + '1' + '}'.repeat(500)) as object } }, '/data/extra'],
      [JSON.parse(JSON.stringify(GOOD).replace('}', ',"__proto__":{"x":1}}')), '/__proto__'],
      [{ ...GOOD, kind: 'stakeholder.assigned', data: { role: 'champion' } }, '/person'],
      [{ ...GOOD, kind: 'stakeholder.assigned', person: 'a@b.example', data: { role: 'king' } }, '/data/role'],
      [{ ...GOOD, kind: 'account.described', data: { name: 'x', renewsOn: '2026-13-01' } }, '/data/renewsOn'],
      [{ ...GOOD, kind: 'account.described' }, '/data'],
    ];
    const signals = wrong.flatMap(([signal], i) => [signal, { ...GOOD, id: `good-${i}` }]);
    const answer = await ingest(signals);
    expect(answer).toMatchObject({ accepted: wrong.length, duplicates: 0, rejectedCount: wrong.length });
    const places = answer.rejected.map(({ index, pointer, detail }) => {
      expect(detail).not.toMatch(/undefined|\[object|QueryFailed/);
      return [index, pointer];
    });
    const expected = wrong.map(([, pointer], i) => [2 * i, pointer]);
    expect(places.map(([index]) => index)).toEqual(expected.map(([index]) => index));
    for (const [i, [, pointer]] of places.entries()) expect(String(pointer).startsWith(String(expected[i]![1]))).toBe(true);
  });

  it('returns 202 even if all are invalid', async () => {
    expect(await ingest([{}, null])).toMatchObject({ accepted: 0, rejectedCount: 2 });
    expect(await ingest([])).toEqual({ accepted: 0, corrected: 0, duplicates: 0, rejectedCount: 0, rejected: [] });
  });

  it('lists the same mistakes in strict mode: malformed signals and missing accounts', async () => {
    const signals = [
      { ...GOOD, account: 'not-there' },
      { ...GOOD, mood: 1 },
      { ...GOOD, pilot: 'nor-this' },
    ];
    const { rejected, rejectedCount } = await ingest(signals);
    expect(rejected.map(({ index, pointer }) => [index, pointer])).toEqual([
      [0, '/account'],
      [1, '/mood'],
      [2, '/pilot'],
    ]);
    const strict = await api.as().post('/v1/signals?strict=true', { signals });
    expect(expectProblem(strict, 422)).toMatchObject({ rejectedCount, rejected });
  });

  it('stores nothing from a strict batch with a mistake, and lists the mistake', async () => {
    const response = await api.as().post('/v1/signals?strict=true', {
      signals: [
        { ...GOOD, id: 'strict-1' },
        { ...GOOD, mood: 1 },
      ],
    });
    expect(expectProblem(response, 422)).toMatchObject({ rejectedCount: 1, rejected: [{ index: 1, pointer: '/mood' }] });
    const rows = await api.app
      .get(Database)
      .transaction(api.vendor.vendorId, (tx) => tx.query(`SELECT 1 FROM signal WHERE source_id = 'strict-1'`));
    expect(rows).toEqual([]);
    await api
      .as()
      .post('/v1/signals?strict=true', { signals: [{ ...GOOD, id: 'strict-1' }] })
      .expect(202);
  });
});
