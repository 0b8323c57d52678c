import { emptyFacts, fold, score } from '@app/scoring';
import { SignalRepository } from '@app/signal';
import { until } from '@app/testing';
import { ago, describeOnBothQueues, Story } from '../harness/story';
import type { WorkerProcess } from '../harness/worker-process';

const ACCOUNTS = 200;
const SIGNALS = 2_000;
const KILLS = 20;

/** Ten signals per client: a handover, replies for a while, then silence despite requests. Every second client replies in the end. */
function signalsOf(index: number): unknown[] {
  const account = `client-${index}`;
  const signal = (kind: string, days: number): unknown => ({ kind, account, occurredAt: ago(days), data: {} });
  return [
    signal('pilot.handed-over', 60),
    ...[58, 55, 52, 50, 48, 46].map((days) => signal('touchpoint.inbound', days)),
    signal('touchpoint.outbound', 20),
    signal('touchpoint.outbound', 10),
    index % 2 === 0 ? signal('touchpoint.inbound', 1) : signal('touchpoint.outbound', 6),
  ];
}

describeOnBothQueues('a worker that is killed twenty times', (queue) => {
  let story: Story;
  beforeAll(async () => {
    story = await Story.begin(queue);
  });
  afterAll(() => story.end());

  it('loses nothing and does nothing twice', async () => {
    const clients = Array.from({ length: ACCOUNTS }, (_, index) => signalsOf(index));
    // The first signals of all clients, then the second ones, and so on: every batch touches accounts that were touched before.
    const signals = Array.from({ length: SIGNALS }, (_, index) => clients[index % ACCOUNTS]![Math.floor(index / ACCOUNTS)]);
    let worker: WorkerProcess = await story.startWorker();
    for (let kill = 0; kill < KILLS; kill++) {
      // The next worker starts while this one is working, as under a quick supervisor.
      const next = story.startWorker();
      const before = await jobsDone();
      await story.send(signals.slice((kill * SIGNALS) / KILLS, ((kill + 1) * SIGNALS) / KILLS));
      await until(async () => (await jobsDone()) > before, { within: 30_000, what: `work before kill ${kill + 1}: ${story.said()}` });
      await worker.kill();
      worker = await next;
    }
    await story.settle(45_000);

    const late = await story.rows(
      `SELECT a.key FROM account a JOIN health h USING (vendor_id, account_id)
       WHERE h.computed_at IS NULL OR h.computed_at < (SELECT max(received_at) FROM signal s WHERE s.vendor_id = a.vendor_id AND s.account_id = a.account_id)`,
    );
    expect(late).toEqual([]);
    expect(await story.rows('SELECT count(*) AS signals, count(DISTINCT account_id) AS accounts FROM signal')).toEqual([
      { signals: SIGNALS, accounts: ACCOUNTS },
    ]);
    expect(await wrongScores()).toEqual([]);
    expect(await wrongTasks()).toEqual([]);
  }, 120_000);

  /** Grows with every committed recompute. */
  async function jobsDone(): Promise<number> {
    const [row] = await story.rows<{ last: number | null }>('SELECT extract(epoch FROM max(computed_at))::float8 AS last FROM health');
    return row?.last ?? 0;
  }

  async function wrongScores(): Promise<string[]> {
    const stored = await story.rows<{ id: string; key: string; asOf: Date; score: number }>(
      'SELECT account_id AS id, key, as_of AS "asOf", score FROM health JOIN account USING (vendor_id, account_id)',
    );
    return story.read(async (tx) => {
      const wrong: string[] = [];
      for (const { id, key, asOf, score: storedScore } of stored) {
        const facts = fold(emptyFacts(), await story.app.get(SignalRepository).ofAccount(tx, id, { until: asOf }));
        if (score(facts, asOf.getTime()).score !== storedScore) wrong.push(key);
      }
      return wrong;
    });
  }

  /** Clients without exactly the 90-day checkpoint and one task about their past: the catch-up, or the silence where there is one. */
  function wrongTasks(): Promise<unknown[]> {
    return story.rows(
      `SELECT a.key, follow_up, quiet_open, quiet FROM account a JOIN LATERAL (
         SELECT count(*) FILTER (WHERE playbook = 'handover-follow-up' AND state = 'open') AS follow_up,
           count(*) FILTER (WHERE playbook = 'gone-quiet' AND state = 'open') AS quiet_open,
           count(*) FILTER (WHERE playbook = 'gone-quiet') AS quiet
         FROM task t WHERE t.vendor_id = a.vendor_id AND t.account_id = a.account_id) n ON true
       WHERE follow_up <> 2 - split_part(a.key, '-', 2)::int % 2 OR quiet_open <> (split_part(a.key, '-', 2)::int % 2)`,
    );
  }
});
