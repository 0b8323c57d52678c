import { Client } from 'pg';
import { until } from '@app/testing';
import { type ApiUnderTest, startApi } from '../harness/api-under-test';
import { DatabaseProxy } from '../harness/database-proxy';
import { ago, describeOnBothQueues, Story } from '../harness/story';

/** Shorter than the defaults, so that a busy machine still answers within the promised time. */
const LIMITS = { connectMs: 500, short: { statementMs: 1_500, lockMs: 500 }, long: { statementMs: 20_000, lockMs: 10_000 } };

interface Answer {
  status: number;
  retryAfter: string | undefined;
  seconds: number;
}

async function timed(request: PromiseLike<{ status: number; headers: Record<string, string> }>): Promise<Answer> {
  const started = performance.now();
  const { status, headers } = await request;
  return { status, retryAfter: headers['retry-after'], seconds: (performance.now() - started) / 1000 };
}

function expectBusy(answers: readonly Answer[]): void {
  expect(answers.map(({ status, retryAfter }) => [status, retryAfter])).toEqual(answers.map(() => [503, '5']));
  expect(Math.max(...answers.map(({ seconds }) => seconds))).toBeLessThan(5);
}

describe('the api while the database hangs', () => {
  let api: ApiUnderTest;
  let proxy: DatabaseProxy;
  beforeAll(async () => {
    api = await startApi({ limits: LIMITS }, async (appUrl) => (proxy = await DatabaseProxy.to(appUrl)).url);
  });
  afterAll(async () => {
    await api.stop();
    await proxy.close();
  });

  const send = (id: string): PromiseLike<{ status: number; headers: Record<string, string> }> =>
    api.as().post('/v1/signals?createAccounts=true', {
      signals: [{ kind: 'touchpoint.inbound', account: 'acme', occurredAt: ago(1), id, data: { channel: 'email' } }],
    });
  const manyRequests = (name: string): PromiseLike<{ status: number; headers: Record<string, string> }>[] => [
    ...Array.from({ length: 25 }, (_, n) => send(`${name}-${n}`)),
    api.as().get('/v1/portfolio'),
    api.as().get('/v1/accounts/acme'),
  ];
  const stores = (id: string): Promise<boolean> =>
    until(async () => (await send(id)).status === 202, { within: 20_000, what: 'an api that takes signals' });

  it('answers 503 with Retry-After within 5 s and /readyz within 2 s, and works again afterwards', async () => {
    await stores('before');
    proxy.hang();
    const probes = [api.as().get('/readyz'), api.as().get('/readyz')].map(timed);
    const alive = timed(api.as().get('/livez'));
    expectBusy(await Promise.all(manyRequests('hung').map(timed)));
    for (const probe of await Promise.all(probes)) {
      expect(probe.status).toBe(503);
      expect(probe.seconds).toBeLessThan(2);
    }
    expect((await alive).status).toBe(200);
    expect((await api.as().get('/readyz')).body).toMatchObject({ status: 'down', database: { ok: false } });

    proxy.goOn();
    await stores('after');
  }, 60_000);

  it('does the same while somebody holds locks', async () => {
    const holder = new Client({ connectionString: api.database.ownerUrl });
    await holder.connect();
    await holder.query('BEGIN; LOCK TABLE signal, account, outbox IN ACCESS EXCLUSIVE MODE');
    try {
      const probe = timed(api.as().get('/readyz'));
      expectBusy(await Promise.all(manyRequests('locked').map(timed)));
      expect((await probe).seconds).toBeLessThan(2);
    } finally {
      await holder.end();
    }
    await stores('unlocked');
  }, 60_000);
});

describeOnBothQueues('a job that waits for a lock', (queue) => {
  let story: Story;
  beforeAll(async () => {
    story = await Story.begin(queue);
  });
  afterAll(() => story.end());

  it('is tried again for as long as the lock is held, and does not count as failed', async () => {
    const worker = await story.startWorker({ DATABASE_LONG_LOCK_TIMEOUT_MS: '100' });
    await until(async () => (await fetch(`${worker.url}/livez`)).ok, { within: 30_000, what: `a worker that says: ${worker.said}` });
    const holder = new Client({ connectionString: story.database.ownerUrl });
    await holder.connect();
    try {
      await holder.query('BEGIN; LOCK TABLE facts IN ACCESS EXCLUSIVE MODE');
      await story.send([{ kind: 'touchpoint.inbound', account: 'acme', occurredAt: ago(1), data: {} }]);
      const errors = (): Promise<{ attempts: number; error: string }[]> =>
        story.rows('SELECT attempts, error FROM outbox WHERE error IS NOT NULL');
      await until(async () => (await errors()).length > 0, { within: 20_000, what: 'an error' });
      expect(await errors()).toEqual([{ attempts: 0, error: expect.stringContaining('lock timeout') as string }]);
    } finally {
      await holder.end();
    }
    await story.settle();
    expect(worker.isRunning).toBe(true);
    expect(await story.rows('SELECT count(*) AS count FROM health')).toEqual([{ count: 1 }]);
  }, 90_000);
});
