import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import type { IngestResponse } from '@app/contracts';
import { Database } from '@app/database';
import { until } from '@app/testing';
import { type ApiUnderTest, startApi } from '../harness/api-under-test';

describe('signals as lines', () => {
  let api: ApiUnderTest;
  beforeAll(async () => {
    api = await startApi();
    await api.as().put('/v1/accounts/acme', { name: 'Acme' }).expect(201);
  });
  afterAll(() => api.stop());

  const line = (i: number, prefix: string): string =>
    JSON.stringify({
      kind: 'user.active',
      account: 'acme',
      id: `${prefix}-${i}`,
      occurredAt: new Date(Date.UTC(2026, 0, 1) + i * 60_000).toISOString(),
    });
  const send = (body: string | Readable, query = ''): Promise<{ status: number; body: IngestResponse; text: string }> =>
    new Promise((resolve, reject) => {
      const { port } = api.app.getHttpServer().address() as AddressInfo;
      const call = httpRequest(
        {
          port,
          host: '127.0.0.1',
          path: `/v1/signals${query}`,
          method: 'POST',
          headers: { 'content-type': 'application/x-ndjson', authorization: `Bearer ${api.vendor.apiKey}` },
        },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('end', () => {
            const text = Buffer.concat(parts).toString();
            resolve({ status: response.statusCode ?? 0, text, body: JSON.parse(text) as IngestResponse });
          });
        },
      );
      call.on('error', reject);
      if (typeof body === 'string') call.end(body);
      else body.pipe(call);
    });
  const stored = async (prefix: string): Promise<number> => {
    const [row] = await api.app
      .get(Database)
      .transaction(api.vendor.vendorId, (tx) =>
        tx.query<{ n: number }>('SELECT count(*)::int AS n FROM signal WHERE source_id LIKE $1', [`${prefix}-%`]),
      );
    return row!.n;
  };

  it('keeps what was committed when the connection breaks, and accepts a full resend', async () => {
    const { port } = api.app.getHttpServer().address() as AddressInfo;
    const call = httpRequest({
      port,
      host: '127.0.0.1',
      path: '/v1/signals',
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson', authorization: `Bearer ${api.vendor.apiKey}` },
    });
    call.on('error', () => {});
    const lines = Array.from({ length: 3500 }, (_, i) => line(i, 'broken'));
    // Ends in the middle of a line.
    call.write(`${lines.slice(0, 2500).join('\n')}\n${lines[2500]!.slice(0, 30)}`);
    await until(async () => (await stored('broken')) === 2000, { within: 10_000, what: 'two slices to be committed' });
    call.destroy();

    const again = await send(lines.join('\n'));
    expect(again.status).toBe(202);
    expect(again.body).toMatchObject({ rejectedCount: 0 });
    expect(again.body.accepted + again.body.duplicates).toBe(3500);
    expect(again.body.duplicates).toBeGreaterThanOrEqual(2000);
    expect(await stored('broken')).toBe(3500);
  });

  it('counts lines from 0 and lists the mistakes of each, even across slices', async () => {
    const lines = Array.from({ length: 2100 }, (_, i) => line(i, 'between'));
    lines[0] = 'not json';
    lines[5] = '';
    lines[999] = JSON.stringify({ kind: 'user.active', account: 'nobody-knows-me', occurredAt: '2026-01-01T00:00:00Z' });
    lines[1001] = JSON.stringify({ kind: 'user.active', account: 'acme', occurredAt: 'yesterday' });
    lines[2050] = JSON.stringify({
      kind: 'user.active',
      account: 'acme',
      occurredAt: '2026-01-01T00:00:00Z',
      data: { extra: { big: 'x'.repeat(70_000) } },
    });
    lines[2060] = '[1,2]';
    lines[2070] = '"\\ud800"';
    const { status, body } = await send(lines.join('\n'));
    expect(status).toBe(202);
    expect(body.accepted).toBe(2100 - 7);
    expect(body.rejectedCount).toBe(6);
    expect(body.rejected.map(({ index, pointer }) => [index, pointer])).toEqual([
      [0, ''],
      [999, '/account'],
      [1001, '/occurredAt'],
      [2050, ''],
      [2060, ''],
      [2070, ''],
    ]);
    expect(body.rejected[3]!.detail).toContain('64 kB');
  });

  it('lists the first 1,000 rejections and counts all', async () => {
    const lines = Array.from({ length: 5 }, (_, i) => `${'{}\n'.repeat(500)}${line(i, 'rare')}\n`);
    const { status, body } = await send(lines.join(''));
    expect(status).toBe(202);
    expect(body).toMatchObject({ accepted: 5, duplicates: 0, rejectedCount: 2500 });
    expect(body.rejected).toHaveLength(1000);
    expect(body.rejected.at(-1)).toMatchObject({ index: 1000, pointer: '/kind' });
  });

  it.each(['{}\n', 'no JSON\n', '\0\n'])('stops after 1,000 wrong lines in a row (case %#), and keeps what came before', async (wrong) => {
    const prefix = `before-${wrong.length}`;
    const { status, text } = await send(Array.from({ length: 1000 }, (_, i) => `${line(i, prefix)}\n`).join('') + wrong.repeat(200_000));
    expect(status).toBe(400);
    expect(JSON.parse(text)).toMatchObject({
      detail: expect.stringMatching(
        /^1000 lines in a row are wrong, from line 1001 on: .* 1000 signals before them are stored\.$/,
      ) as string,
    });
    expect(await stored(prefix)).toBe(1000);
  });

  it('accepts an empty body, and creates accounts on request', async () => {
    expect((await send('')).body).toEqual({ accepted: 0, corrected: 0, duplicates: 0, rejectedCount: 0, rejected: [] });
    const unknown = JSON.stringify({ kind: 'user.active', account: 'made-by-lines', occurredAt: '2026-01-01T00:00:00Z' });
    expect((await send(unknown)).body.rejectedCount).toBe(1);
    expect((await send(unknown, '?createAccounts=true')).body.accepted).toBe(1);
    await api.as().get('/v1/accounts/made-by-lines').expect(200);
  });

  it('pauses reading while a slice commits', async () => {
    // 60,000 lines of about 1 kB: held at once they would be many times what may lie in between.
    const filler = 'x'.repeat(900);
    let given = 0;
    let most = 0;
    const count = 60_000;
    const source = Readable.from(
      (function* () {
        for (let i = 0; i < count; i += 100) {
          given = i;
          yield Array.from(
            { length: 100 },
            (_, j) =>
              `${JSON.stringify({ kind: 'user.active', account: 'acme', id: `flow-${i + j}`, occurredAt: '2026-02-01T00:00:00Z', data: { extra: { filler } } })}\n`,
          ).join('');
        }
      })(),
      { highWaterMark: 1 },
    );
    const answer = send(source);
    await until(
      async () => {
        const done = await stored('flow');
        most = Math.max(most, given - done);
        return done === count;
      },
      { within: 50_000, what: 'all lines to be stored', every: 50 },
    );
    expect((await answer).body.accepted).toBe(count);
    expect(most).toBeLessThan(30_000);
  }, 60_000);

  it('refuses strict', async () => {
    const { status, text } = await send(line(1, 'strict'), '?strict=true');
    expect(status).toBe(400);
    expect(text).toContain('NDJSON');
    expect(await stored('strict')).toBe(0);
  });
});
