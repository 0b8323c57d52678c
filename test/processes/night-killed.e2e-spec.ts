import { NightlyService } from '@app/health-score';
import { until } from '@app/testing';
import { ago, describeOnBothQueues, Story } from '../harness/story';
import type { WorkerProcess } from '../harness/worker-process';

const CALM = 300;
const SILENT = 700;
const KILLS = 1;
const HOUR = 3_600_000;

describeOnBothQueues('a night whose worker is killed', (queue) => {
  let story: Story;
  beforeAll(async () => {
    story = await Story.begin(queue);
  });
  afterAll(() => story.end());

  it('resumes where it stopped and reports every account once', async () => {
    const night = await fleetBefore();
    await story.db.directory('UPDATE vendor SET nightly_due_at = $2 WHERE vendor_id = $1', [story.vendorId, night]);
    let unfinished = 0;
    let worker: WorkerProcess = await story.startWorker();
    for (let kill = 0; kill < KILLS; kill++) {
      const before = (await progress())?.done ?? 0;
      await until(async () => ((await progress())?.done ?? 0) > before, { within: 30_000, what: `progress: ${story.said()}`, every: 5 });
      await worker.kill();
      if ((await progress())?.ended === false) unfinished++;
      worker = await story.startWorker();
    }
    expect(unfinished).toBeGreaterThan(0);
    await until(async () => (await progress())?.ended === true, { within: 45_000, what: `the end of the night: ${story.said()}` });
    await story.settle();

    expect(await progress()).toMatchObject({ accounts: CALM + SILENT, done: CALM + SILENT, calm: CALM });
    const spokenOf = await story.rows<{ times: number; accounts: number }>(
      `SELECT times, count(*) AS accounts FROM (
         SELECT count(h.history_id) AS times FROM account a
         LEFT JOIN health_history h ON h.vendor_id = a.vendor_id AND h.account_id = a.account_id AND h.as_of >= $1 AND h.cause = 'nightly'
         GROUP BY a.account_id) n GROUP BY times`,
      [night],
    );
    expect(spokenOf).toEqual([{ times: 1, accounts: CALM + SILENT }]);
    expect(await story.rows(`SELECT count(*) AS open FROM task WHERE playbook = 'gone-quiet' AND state = 'open'`)).toEqual([
      { open: SILENT },
    ]);
  }, 150_000);

  /** Clients computed an hour before their last night: most were asked and are silent, the others reply. Returns that night. */
  async function fleetBefore(): Promise<Date> {
    const night = new Date(new Date().setUTCHours(2, 0, 0, 0));
    if (night.getTime() > Date.now()) night.setUTCDate(night.getUTCDate() - 1);
    const said = (account: string, kind: string, days: number): unknown => ({ kind, account, occurredAt: ago(days), data: {} });
    const answers = (account: string, since: number): unknown[] =>
      [12, 9, 6, 3].map((days) => said(account, 'touchpoint.inbound', since + days));
    for (let index = 0; index < CALM + SILENT; index += 100) {
      const signals = Array.from({ length: 100 }, (_, place) => {
        const account = `client-${index + place}`;
        if (index + place >= SILENT) return answers(account, 0);
        return [
          said(account, 'pilot.handed-over', 80),
          ...answers(account, 60),
          said(account, 'touchpoint.outbound', 20),
          said(account, 'touchpoint.outbound', 10),
        ];
      });
      await story.send(signals.flat());
    }
    await story.rows('DELETE FROM outbox');
    const before = new Date(night.getTime() - HOUR);
    await story.app.get(NightlyService).pass(story.vendorId, before, before);
    // These must be computed, because their forecast differs.
    await story.rows(
      `UPDATE forecast f SET version = 'another' FROM account a
       WHERE a.vendor_id = f.vendor_id AND a.account_id = f.account_id AND split_part(a.key, '-', 2)::int < $1`,
      [SILENT],
    );
    return night;
  }

  interface Progress {
    accounts: number;
    done: number;
    calm: number;
    ended: boolean;
  }
  async function progress(): Promise<Progress | undefined> {
    const [row] = await story.rows<Progress>('SELECT accounts, calm, calm + computed AS done, ended_at IS NOT NULL AS ended FROM night');
    return row;
  }
});
