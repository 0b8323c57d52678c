import type { TaskResponse } from '@app/contracts';
import { newId } from '@app/database';
import { until } from '@app/testing';
import { ago, describeOnBothQueues, Story } from '../harness/story';

const SIGNALS = 500;
const BATCH = 50;
const ACCOUNTS = ['water', 'rail', 'port', 'grid', 'farm'];

/** Numbers that look random and are the same on every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const mixed = [...items];
  for (let index = mixed.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    [mixed[index], mixed[other]] = [mixed[other]!, mixed[index]!];
  }
  return mixed;
}

/** In order of time. Some clients answer to the end, some fell quiet, one only after its last decider left. */
function story500(): unknown[] {
  const random = seeded(7);
  const signals: { days: number; signal: Record<string, unknown> }[] = [];
  const add = (account: string, days: number, kind: string, data: object = {}, more: object = {}): void => {
    signals.push({ days, signal: { id: `e${signals.length}`, source: 'story', kind, account, occurredAt: ago(days), data, ...more } });
  };
  ACCOUNTS.forEach((account, index) => {
    const quietSince = index % 2 === 0 ? 75 : 1;
    add(account, 300, 'account.described', { name: account, csm: index < 3 ? 'mia' : 'omar', weekend: index === 1 ? [5, 6] : [6, 7] });
    add(account, 290, 'pilot.described', { name: 'Plant', stage: 'running', plannedDevices: 50 }, { pilot: 'plant' });
    add(account, 200, 'pilot.handed-over', {}, { pilot: 'plant' });
    add(account, 195 - index, 'pilot.handed-over', {}, { pilot: 'plant' });
    add(account, 250, 'stakeholder.assigned', { role: 'champion' }, { person: `chief@${account}.example` });
    if (index === 4) add(account, 60, 'stakeholder.vacated', { role: 'champion' }, { person: `chief@${account}.example` });
    add(account, 40, 'touchpoint.outbound', { channel: 'email' });
    add(account, 20, 'touchpoint.outbound', { channel: 'phone' });
    while (signals.length < ((index + 1) * SIGNALS) / ACCOUNTS.length) {
      const days = quietSince + random() * 280;
      const draw = random();
      const person = { person: `${random() < 0.5 ? 'chief' : 'helper'}@${account}.example` };
      if (draw < 0.4) add(account, days, 'touchpoint.inbound', { channel: 'email' }, person);
      else if (draw < 0.6) add(account, days, 'touchpoint.outbound', { channel: 'email' });
      else if (draw < 0.8)
        add(account, random() * 280, 'fleet.reported', { total: 50, reporting: 40 + Math.floor(random() * 10) }, { pilot: 'plant' });
      else add(account, days, 'user.active', { via: 'portal', actions: 3 }, person);
    }
  });
  return signals.sort((a, b) => b.days - a.days).map(({ signal }) => signal);
}

describeOnBothQueues('the same 500 signals', (queue) => {
  let story: Story;
  beforeAll(async () => {
    story = await Story.begin(queue);
    await story.startWorker();
  });
  afterAll(() => story.end());

  it('give the same result five times in random order, some weeks late, as once in order', async () => {
    const inOrder = story500();
    const other = newId();
    await story.addVendor(other);
    for (let start = 0; start < SIGNALS; start += BATCH) {
      await story.send(inOrder.slice(start, start + BATCH));
      await story.settle();
    }
    for (let time = 0; time < 5; time++) {
      const mixed = shuffled(inOrder, seeded(time + 1));
      for (let start = 0; start < SIGNALS; start += BATCH) {
        await story.send(mixed.slice(start, start + BATCH), other);
        // Sometimes all of it is dealt with before more comes, sometimes it piles up.
        if (start % (2 * BATCH) === 0) await story.settle();
      }
    }
    await story.settle();

    expect(await story.rows('SELECT count(*) AS count FROM signal', [], other)).toEqual([{ count: SIGNALS }]);
    expect(await outcome(other)).toEqual(await outcome(story.vendorId));
    const tasks = (await story.tasks()).filter(({ state }) => state === 'open');
    expect(tasks.some(({ playbook }) => playbook === 'gone-quiet')).toBe(true);
    expect(tasks.some(({ playbook }) => playbook === 'handover-follow-up')).toBe(true);
  }, 100_000);

  /** Everything that signals lead to, with names instead of the ids that differ between vendors. */
  async function outcome(vendorId: string): Promise<unknown> {
    const names = await story.rows<{ id: string; name: string }>('SELECT person_id AS id, address AS name FROM person', [], vendorId);
    const named = (value: unknown): unknown =>
      JSON.parse(names.reduce((text, { id, name }) => text.replaceAll(id, name), JSON.stringify(value))) as unknown;
    // Both vendors' scores are taken at one moment: a night brings every account's health and history up to it.
    await night(vendorId);
    const accounts = await story.rows(
      `SELECT a.key, a.csm, f.facts, round(h.score::numeric, 2) AS score, h.band, h.coverage, h.pilot, h.scorecard, d.trail,
         (SELECT jsonb_build_object('score', round(y.score::numeric, 2), 'band', y.band, 'coverage', y.coverage, 'gates', y.gates, 'scorecard', y.scorecard)
          FROM health_history y WHERE y.vendor_id = a.vendor_id AND y.account_id = a.account_id ORDER BY y.as_of DESC LIMIT 1) AS said,
         (SELECT jsonb_agg(p ORDER BY p.key) FROM (SELECT key, name, stage, handed_over_at, planned_devices FROM pilot
          WHERE vendor_id = a.vendor_id AND account_id = a.account_id) p) AS pilots
       FROM account a JOIN facts f USING (vendor_id, account_id) JOIN health h USING (vendor_id, account_id)
       JOIN health_detail d USING (vendor_id, account_id) ORDER BY a.key`,
      [],
      vendorId,
    );
    const open = (await story.tasks(undefined, vendorId)).filter(({ state }) => state === 'open').map(content);
    return named({ accounts, open: open.sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))) });
  }

  function content({ account, pilot, playbook, title, text, dueOn, assignee }: TaskResponse): Partial<TaskResponse> {
    return { account, pilot, playbook, title, text, dueOn, assignee };
  }

  async function night(vendorId: string): Promise<void> {
    await story.db.directory('UPDATE vendor SET nightly_due_at = now() WHERE vendor_id = $1', [vendorId]);
    await until(
      async () => (await story.db.directory('SELECT 1 FROM vendor WHERE vendor_id = $1 AND nightly_due_at > now()', [vendorId])).length > 0,
      { within: 30_000, what: 'the night' },
    );
    await story.settle();
  }
});
