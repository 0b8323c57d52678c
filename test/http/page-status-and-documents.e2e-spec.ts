import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client as PgClient } from 'pg';
import request from 'supertest';
import type { IngestResponse } from '@app/contracts';
import { Database, newId } from '@app/database';
import { SIGNAL_KINDS } from '@app/scoring';
import { until } from '@app/testing';
import { describeApi } from '../../apps/api/src/openapi-document';
import { type ApiUnderTest, startApi } from '../harness/api-under-test';

const LARGE = 'export const answer = 42;\n'.repeat(1000);

interface Ready {
  status: string;
  down: string[];
  worker: { detail: string; workers: number };
  outbox: { waiting: number; failed: number; lagSeconds: number; backfillLagSeconds: number };
}

describe('the page, the status and the documents', () => {
  let api: ApiUnderTest;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'afterpilot-page-'));
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Page</title>');
    writeFileSync(join(folder, 'mark.svg'), '<svg/>');
    writeFileSync(join(folder, 'assets', 'index-abc123.js'), 'export {};');
    writeFileSync(join(folder, 'assets', 'large-def456.js'), LARGE);
    writeFileSync(join(folder, '..', 'afterpilot-secret.txt'), 'do not serve');
    api = await startApi({ webFolder: folder, trustedProxies: ['loopback'] });
  });
  afterAll(async () => {
    await api.stop();
    rmSync(folder, { recursive: true });
    rmSync(join(tmpdir(), 'afterpilot-secret.txt'));
  });

  const get = (path: string): request.Test => request(api.app.getHttpServer()).get(path);

  describe('the page', () => {
    it.each(['/', '/accounts/acme', '/login?next=/', '/v1x', '/accounts/a.b'])('%s serves the page, without caching', async (path) => {
      const response = await get(path).set('accept', 'text/html,*/*');
      expect(response.status).toBe(200);
      expect(response.text).toContain('<title>Page</title>');
      expect(response.headers['cache-control']).toBe('no-cache');
      expect(response.headers['content-security-policy']).toContain("script-src 'self';");
      expect(response.headers['x-content-type-options']).toBe('nosniff');
      expect(response.headers['x-powered-by']).toBeUndefined();
    });

    it('caches hashed files for a year, and answers 404 for missing ones', async () => {
      const asset = await get('/assets/index-abc123.js');
      expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
      expect(asset.headers['content-type']).toContain('javascript');
      expect((await get('/mark.svg')).headers['content-type']).toContain('svg');
      expect((await get('/assets/index-old.js').set('accept', '*/*')).status).toBe(404);
    });

    it('sends scripts, styles and long JSON compressed to those who accept it', async () => {
      const script = await get('/assets/large-def456.js').set('accept-encoding', 'gzip');
      expect(script.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
      expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable');
      expect(script.headers['content-type']).toContain('javascript');
      expect(script.text).toBe(LARGE);
      expect((await get('/assets/large-def456.js').set('accept-encoding', 'gzip, br')).headers['content-encoding']).toBe('br');
      const plain = await get('/assets/large-def456.js').set('accept-encoding', 'identity');
      expect(plain.headers['content-encoding']).toBeUndefined();
      expect(plain.text).toBe(LARGE);
      const document = await get('/openapi.json').set('accept-encoding', 'gzip');
      expect(document.headers['content-encoding']).toBe('gzip');
      expect((await get('/livez').set('accept-encoding', 'gzip')).headers['content-encoding']).toBeUndefined();
    });

    it('restricts the page by security headers', async () => {
      const { headers } = await get('/').set('accept', 'text/html');
      expect(headers).toMatchObject({
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'permissions-policy': 'camera=(), microphone=(), geolocation=()',
      });
      expect(headers['strict-transport-security']).toBeUndefined();
      const secure = await get('/').set('x-forwarded-proto', 'https');
      expect(secure.headers['strict-transport-security']).toBe('max-age=31536000');
    });

    it.each([
      '/../afterpilot-secret.txt',
      '/%2e%2e/afterpilot-secret.txt',
      '/..%2fafterpilot-secret.txt',
      '/assets/%2e%2e%2f%2e%2e%2fafterpilot-secret.txt',
      '/.env',
      '/%00',
    ])('%s leads nowhere', async (path) => {
      expect((await get(path)).text).not.toContain('do not serve');
    });

    it.each(['/v1/portfolio', '/v1/', '/auth/nothing'])('%s is never the page', async (path) => {
      const response = await get(path).set('accept', 'text/html');
      expect([401, 404]).toContain(response.status);
      expect(response.headers['content-type']).toContain('application/problem+json');
      expect(response.headers['cache-control']).toBe('no-store');
    });
  });

  describe('the status', () => {
    const beat = (secondsAgo: number, queue: object): Promise<unknown> =>
      api.app.get(Database).directory(
        `INSERT INTO worker (worker_id, started_at, beat_at, queue) VALUES ($1, now(), clock_timestamp() - make_interval(secs => $2), $3)
         ON CONFLICT (worker_id) DO UPDATE SET beat_at = excluded.beat_at, queue = excluded.queue`,
        [WORKER, secondsAgo, queue],
      );
    const WORKER = newId();
    const ready = async (status: number): Promise<Ready> => {
      const response = await get('/readyz');
      expect([response.status, response.body]).toEqual([status, expect.any(Object)]);
      return response.body as Ready;
    };

    it('is live, and ready only with a worker that reaches its queue', async () => {
      await get('/livez').expect(200, { status: 'ok' });
      expect(await ready(503)).toMatchObject({ status: 'down', down: ['worker'], worker: { detail: 'no worker has started yet' } });
      await beat(1, { backend: 'postgresql', connected: true, queues: {} });
      expect(await ready(200)).toMatchObject({ status: 'ok', down: [], worker: { workers: 1 } });
      await beat(1, { backend: 'redis', connected: false, queues: {} });
      expect(await ready(503)).toMatchObject({ down: ['worker'], worker: { detail: 'the worker cannot reach its queue' } });
      await beat(60, { backend: 'redis', connected: true, queues: {} });
      expect((await ready(503)).worker.detail).toMatch(/^the last worker heartbeat is 6\d s old$/);
      await beat(0, { backend: 'redis', connected: true, queues: {} });
    });

    it('reports changes that wait too long, and counts those that failed permanently', async () => {
      await api.app.get(Database).transaction(api.vendor.vendorId, (tx) =>
        tx.query(
          `INSERT INTO outbox (vendor_id, event, listener, created_at, failed_at) VALUES ($1, 'signals.received', 'recompute', now() - interval '10 minutes', NULL),
             ($1, 'signals.received', 'recompute', now() - interval '1 day', now())`,
          [tx.vendorId],
        ),
      );
      await beat(0, {});
      const state = await ready(503);
      expect(state).toMatchObject({ down: ['outbox'], outbox: { waiting: 1, failed: 1 } });
      expect(state.outbox.lagSeconds).toBeGreaterThanOrEqual(600);
      // An import may take that long.
      await api.app.get(Database).transaction(api.vendor.vendorId, (tx) => tx.query(`UPDATE outbox SET lane = 'backfill'`));
      const importing = await ready(200);
      expect(importing.outbox).toMatchObject({ waiting: 1, lagSeconds: 0, backfillWaiting: 1 });
      expect(importing.outbox.backfillLagSeconds).toBeGreaterThanOrEqual(600);
      await api.app.get(Database).transaction(api.vendor.vendorId, (tx) => tx.query('DELETE FROM outbox'));
      await ready(200);
    });

    it('shows its metrics on loopback, and elsewhere with a key', async () => {
      await api.as().get('/v1/accounts/does-not-exist');
      const response = await get('/metrics').expect(200);
      expect(response.text).toMatch(/afterpilot_http_request_seconds_count\{method="GET",route="\/v1\/accounts\/:key",status="404"\} \d/);
      expect(response.text).not.toContain('does-not-exist');
      expect(response.text).toMatch(/^afterpilot_ready\{part="database"\} 1$/m);
      expect(response.text).toMatch(/^afterpilot_build_info\{schema="\d{4}-[^"]+",node="v\d+[^"]*"\} 1$/m);
      expect(response.text).toMatch(/^afterpilot_database_connections\{state="idle"\} [1-9]/m);
      await get('/metrics').set('x-forwarded-for', '203.0.113.7').expect(401);
      await get('/metrics').set('x-forwarded-for', '203.0.113.7').set('authorization', `Bearer ${api.vendor.apiKey}`).expect(200);
    });

    it('says that the database is away, and works again when it is back', async () => {
      const admin = new PgClient({ connectionString: process.env.TEST_DATABASE_URL });
      await admin.connect();
      const role = new URL(api.database.appUrl).username;
      try {
        await admin.query(`ALTER DATABASE ${api.database.name} ALLOW_CONNECTIONS false`);
        await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND usename = $2', [
          api.database.name,
          role,
        ]);
        await until(async () => (await get('/readyz')).status === 503, { within: 5_000, what: 'the loss to show' });
        expect((await ready(503)).down).toEqual(['database', 'worker', 'outbox']);
        await get('/livez').expect(200);
        const response = await api.as().get('/v1/accounts');
        expect(response.status).toBe(503);
        expect(response.body).toMatchObject({
          id: expect.any(String) as string,
          detail: expect.stringContaining('cannot be reached') as string,
        });
      } finally {
        await admin.query(`ALTER DATABASE ${api.database.name} ALLOW_CONNECTIONS true`);
        await admin.end();
      }
      await until(async () => (await api.as().get('/v1/accounts')).status === 200, { within: 5_000, what: 'the api to work again' });
    });
  });

  describe('the documents', () => {
    it('are there to read, and the same as those in docs', async () => {
      expect((await get('/docs')).text).toContain('swagger-ui');
      const served = (await get('/openapi.json').expect(200)).body as object;
      expect(served).toEqual(JSON.parse(JSON.stringify(describeApi(api.app))));
      expect(served).toEqual(JSON.parse(readFileSync(join(__dirname, '../../docs/openapi.json'), 'utf8')));
    });

    it('hold an example of every kind of signal, which is taken as it stands, and of NDJSON a line', async () => {
      interface Body {
        content: Record<
          string,
          {
            example?: object;
            examples?: Record<string, { description: string; value: object }>;
            schema: { type: string; required: string[] };
          }
        >;
      }
      const { content } = describeApi(api.app).paths['/v1/signals']?.post?.requestBody as Body;
      const examples = content['application/json']?.examples ?? {};
      expect(Object.keys(examples)).toEqual(SIGNAL_KINDS.map(({ kind }) => kind));
      for (const [kind, { description, value }] of Object.entries(examples)) {
        expect([kind, description]).toEqual([kind, expect.stringMatching(/\.$/)]);
        const taken = (await api.as().post('/v1/signals?createAccounts=true', value)).body as IngestResponse;
        expect([kind, taken.rejected, taken.accepted]).toEqual([kind, [], 1]);
      }
      const line = content['application/x-ndjson'];
      expect(line?.schema.required).toEqual(['kind', 'account', 'occurredAt']);
      expect(line?.example).toMatchObject({ kind: 'touchpoint.inbound' });
    });
  });
});
