import Redis from 'ioredis';
import { Client } from 'pg';
import { testRedisUrl, until } from '@app/testing';
import { ago, describeOnBothQueues, Story } from '../harness/story';

const ACCOUNTS = 300;
const WITHIN = 60_000;

describeOnBothQueues('a queue that is emptied while it works', (queue) => {
  let story: Story;
  beforeAll(async () => {
    story = await Story.begin(queue);
    await story.startWorker();
  });
  afterAll(() => story.end());

  /** FLUSHALL for the queue: of this spec's Redis database, or of BullMQ's tables. */
  async function emptyQueue(): Promise<void> {
    const redisUrl = testRedisUrl();
    if (queue === 'redis' && redisUrl) {
      const redis = new Redis(redisUrl);
      await redis.flushdb();
      redis.disconnect();
      return;
    }
    const client = new Client({ connectionString: story.database.ownerUrl });
    await client.connect();
    try {
      // One by one: a truncation of all at once would wait for workers that wait for it.
      for (const table of ['job', 'dedup_next', 'dedup', 'event']) await client.query(`DELETE FROM bullmq.${table}`);
    } finally {
      await client.end();
    }
  }

  it('finishes everything within a minute without a restart, including the night and a waking run', async () => {
    const signals = Array.from({ length: ACCOUNTS }, (_, index) => [
      { kind: 'pilot.handed-over', account: `client-${index}`, occurredAt: ago(200), data: {} },
      { kind: 'touchpoint.inbound', account: `client-${index}`, occurredAt: ago(150), data: {} },
      { kind: 'touchpoint.outbound', account: `client-${index}`, occurredAt: ago(30), data: {} },
    ]).flat();
    for (let start = 0; start < signals.length; start += 300) {
      await story.send(signals.slice(start, start + 300));
      await until(async () => (await computed()) > start / 6, { within: WITHIN, what: 'work under way' });
      await emptyQueue();
    }
    const begun = Date.now();
    await story.db.directory('UPDATE vendor SET nightly_due_at = now() WHERE vendor_id = $1', [story.vendorId]);
    await emptyQueue();
    await story.settle(WITHIN);
    await until(nightIsOver, { within: WITHIN - (Date.now() - begun), what: 'the night' });

    await story.rows(`UPDATE playbook_run SET wake_at = now() WHERE playbook = 'gone-quiet'`);
    await emptyQueue();
    await until(async () => (await asleep()) === 0, { within: WITHIN, what: 'the waking runs' });
    await story.settle(WITHIN);

    expect(await computed()).toBe(ACCOUNTS);
    const [tasks] = await story.rows(
      `SELECT count(*) AS all, count(DISTINCT account_id) AS accounts FROM task WHERE playbook = 'gone-quiet'`,
    );
    expect(tasks).toEqual({ all: ACCOUNTS, accounts: ACCOUNTS });
  }, 120_000);

  async function computed(): Promise<number> {
    return (await story.rows<{ count: number }>('SELECT count(*) AS count FROM health WHERE computed_at IS NOT NULL'))[0]!.count;
  }

  async function nightIsOver(): Promise<boolean> {
    const [vendor] = await story.db.directory<{ over: boolean }>('SELECT nightly_due_at > now() AS over FROM vendor WHERE vendor_id = $1', [
      story.vendorId,
    ]);
    return vendor!.over;
  }

  async function asleep(): Promise<number> {
    return (await story.rows<{ count: number }>('SELECT count(*) AS count FROM playbook_run WHERE wake_at <= now()'))[0]!.count;
  }
});
