import { createHash } from 'node:crypto';
import type { SystemStatusResponse } from '@app/contracts';
import { newId } from '@app/database';
import { NightsReadModel } from '@app/health-score';
import { Disk } from '@app/machine';
import { FeedListReadModel } from '@app/portfolio';
import { until } from '@app/testing';
import { SystemStatusReadModel } from '../../apps/api/src/status/system-status.read-model';
import { ago, describeOnBothQueues, Story } from '../harness/story';
import { WorkerProcess } from '../harness/worker-process';

describeOnBothQueues('a worker without an api', (queue) => {
  let story: Story;
  beforeAll(async () => {
    story = await Story.begin(queue);
  });
  afterAll(() => story.end());

  const heartbeats = (): Promise<{ queue: { backend: string; connected: boolean } }[]> =>
    story.db.directory('SELECT queue FROM worker ORDER BY started_at');
  const awake = (worker: WorkerProcess): Promise<boolean> =>
    until(async () => (await fetch(`${worker.url}/livez`)).ok, { within: 20_000, what: `a worker that says: ${worker.said}` });

  it('reports its heartbeat and queue, shows jobs and metrics on loopback, and stops cleanly on a signal', async () => {
    const worker = await story.startWorker();
    await awake(worker);
    await until(async () => (await heartbeats()).length === 1, { within: 5_000, what: 'a heartbeat' });
    expect((await heartbeats())[0]?.queue).toMatchObject({ backend: queue, connected: true });
    expect(await statusOf(story)).toMatchObject({
      warnings: [],
      queue: { backend: queue, connected: true, workers: 1, waiting: 0, oldestWaitSeconds: null },
      backups: { kept: null, lastAt: null },
      versions: { redis: queue === 'redis' ? (expect.stringMatching(/^\d+\./) as string) : null },
    });
    await story.send([{ kind: 'touchpoint.inbound', account: 'acme', occurredAt: ago(1), data: {} }]);
    await story.settle();

    const screen = await fetch(`${worker.url}/queues`);
    expect(screen.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    const metrics = await (await fetch(`${worker.url}/metrics`)).text();
    expect(metrics).toMatch(/afterpilot_outbox_rows\{lane="live",state="waiting"\} 0/);
    expect(metrics).toMatch(/afterpilot_job_seconds_count\{job="recompute",outcome="done"\} 1/);
    const jobs = (await (await fetch(`${worker.url}/queues/api/queues`)).json()) as { queues: { name: string; readOnlyMode: boolean }[] };
    expect(jobs.queues.map(({ name, readOnlyMode }) => [name, readOnlyMode])).toEqual(
      ['signals', 'health', 'playbooks', 'nights', 'backfill'].map((name) => [name, true]),
    );

    expect(await worker.stop()).toBe(0);
    expect(await heartbeats()).toEqual([]);
  });

  it('works next to another one on the same port, and ends with its parent process', async () => {
    const first = await story.startWorker();
    await awake(first);
    const second = await story.startWorker({ WORKER_PORT: new URL(first.url).port });
    await until(async () => (await heartbeats()).length === 2, { within: 20_000, what: `two heartbeats: ${story.said()}` });
    expect(second.said).toContain('this worker has no page of its own');
    first.orphan();
    second.orphan();
    expect([await first.end(), await second.end()]).toEqual([0, 0]);
  });

  it('requires an API key if other machines can reach it', async () => {
    await story.db.directory(`INSERT INTO credential (hash, vendor_id, kind, ref_id) VALUES ($1, $2, 'api-key', $3)`, [
      createHash('sha256').update('ap_secret').digest(),
      story.vendorId,
      newId(),
    ]);
    const worker = await story.startWorker({ HOST: '0.0.0.0' });
    await awake(worker);
    const ask = async (path: string, password?: string): Promise<number> =>
      (await fetch(worker.url + path, password ? { headers: { authorization: `Basic ${btoa(`any:${password}`)}` } } : {})).status;

    for (const path of ['/metrics', '/queues/api/queues']) {
      expect([await ask(path), await ask(path, 'ap_wrong'), await ask(path, 'ap_secret')]).toEqual([401, 401, 200]);
    }
    expect(await worker.stop()).toBe(0);
  });
});

/** What administrators read of it. */
function statusOf({ app, db, vendorId }: Story): Promise<SystemStatusResponse> {
  return new SystemStatusReadModel(db, new Disk(undefined), app.get(NightsReadModel), app.get(FeedListReadModel)).read(vendorId);
}

describe('a worker that row-level security would not bind', () => {
  it('does not start, and says why in one line', async () => {
    const worker = await WorkerProcess.start({ appUrl: process.env.TEST_DATABASE_URL ?? '' });
    expect(await worker.end()).toBe(1);
    expect(worker.said).toMatch(/^Refusing to start: the database role "\w+" (is a superuser|owns the table "\w+"), so .+\n$/);
  });

  it('does not start without a database', async () => {
    const worker = await WorkerProcess.start({ appUrl: 'postgres://nobody:secret@127.0.0.1:1/none' });
    expect(await worker.end()).toBe(1);
    expect(worker.said).toMatch(/^The database at postgres:\/\/nobody:\*\*\*@127\.0\.0\.1:1\/none cannot be used: .+\n$/);
  });
});
