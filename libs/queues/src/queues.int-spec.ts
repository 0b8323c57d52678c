import { describeWithRedis, type TestDatabase, testDatabase, testRedisUrl, until } from '@app/testing';
import type { JobToAdd } from './job';
import { type QueueCounts, Queues } from './queues.service';

function describeQueues(redisUrl: () => string | undefined): void {
  let database: TestDatabase;
  let queues: Queues;
  beforeAll(async () => {
    database = await testDatabase();
    queues = new Queues({ redisUrl: redisUrl(), appUrl: database.appUrl });
  });
  afterAll(async () => {
    await queues.onApplicationShutdown();
    await database.drop();
  });

  const recompute = (vendorId: string): JobToAdd => ({
    name: 'recompute',
    queue: 'health',
    deduplicationId: `recompute.${vendorId}`,
    payload: { vendorId },
  });

  it('runs a job once however often it is added while waiting, and once more if it is added while running', async () => {
    const runs: string[] = [];
    let goOn: (() => void) | undefined;
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    await queues.add([recompute('a'), recompute('a'), recompute('b')]);
    await queues.add([recompute('a')]);
    queues.work('health', async ({ data: { vendorId } }) => {
      runs.push(vendorId);
      if (vendorId === 'a' && runs.filter((run) => run === 'a').length === 1) await held;
    });
    await until(() => runs.includes('a') && runs.includes('b'), { within: 10_000, what: 'both to run' });
    expect(runs.filter((run) => run === 'a')).toHaveLength(1);

    await queues.add([recompute('a')]);
    await queues.add([recompute('a')]);
    goOn?.();
    await until(() => runs.filter((run) => run === 'a').length === 2, { within: 10_000, what: 'the second run' });
    await until(async () => (await queues.state()).queues.health?.active === 0, { within: 10_000, what: 'the end' });
    expect(runs.sort()).toEqual(['a', 'a', 'b']);
  });

  it('keeps a failed job, and accepts the same job again', async () => {
    let failing = true;
    let runs = 0;
    queues.work('signals', () => {
      runs++;
      return failing ? Promise.reject(new Error('not yet')) : Promise.resolve();
    });
    const project: JobToAdd = {
      name: 'project-account',
      queue: 'signals',
      deduplicationId: 'project-account.a',
      payload: { vendorId: 'a' },
    };
    const failed = async (): Promise<number> => (await queues.state()).queues.signals?.failed ?? NaN;
    // The Redis database is shared with earlier specs in this Jest process.
    const before = await failed();
    await queues.add([project]);
    await until(async () => (await failed()) === before + 1, { within: 10_000, what: 'the failure' });
    failing = false;
    await queues.add([project]);
    await until(() => runs === 2, { within: 10_000, what: 'the second try' });
  });

  it('reports the state of its queues', async () => {
    const state = await queues.state();
    expect(state).toMatchObject({ backend: redisUrl() ? 'redis' : 'postgresql', connected: true });
    expect(Object.keys(state.queues).sort()).toEqual(['backfill', 'health', 'nights', 'playbooks', 'signals']);
    expect(await queues.serverVersion()).toEqual(redisUrl() ? expect.stringMatching(/^\d+\.\d+/) : null);
  });

  it('reports how long its oldest job has waited', async () => {
    const waits = async (): Promise<QueueCounts | undefined> => (await queues.state()).queues.playbooks;
    expect(await waits()).toMatchObject({ waiting: 0, oldestWaitSeconds: null });
    const job = (id: string): JobToAdd => ({ ...recompute(id), queue: 'playbooks', deduplicationId: id });
    await queues.add([job('first')]);
    await until(async () => ((await waits())?.oldestWaitSeconds ?? 0) >= 1, { within: 10_000, what: 'the first second of waiting' });
    await queues.add([job('second')]);
    const both = await waits();
    expect([both?.waiting, Number(both?.oldestWaitSeconds) >= 1]).toEqual([2, true]);
    const ended = new Set<string>();
    queues.work('playbooks', ({ data }) => Promise.resolve(void ended.add(JSON.stringify(data))));
    await until(async () => ended.size === 2 && (await waits())?.oldestWaitSeconds === null, { within: 10_000, what: 'an empty queue' });
  });
}

describe('queues in PostgreSQL', () => describeQueues(() => undefined));
describeWithRedis('queues in Redis', () => describeQueues(testRedisUrl));

describe('queues in a Redis that does not answer', () => {
  it('report it in time, and refuse to add', async () => {
    const queues = new Queues({ redisUrl: 'redis://127.0.0.1:1', appUrl: '' });
    expect(await queues.state()).toMatchObject({ backend: 'redis', connected: false });
    await expect(
      queues.add([{ name: 'nightly', queue: 'nights', deduplicationId: 'nightly.v', payload: { vendorId: 'v' } }]),
    ).rejects.toThrow();
    await queues.onApplicationShutdown();
  });
});
