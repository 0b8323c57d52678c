import { TaskService } from '@app/playbook';
import { knownBasics, until } from '@app/testing';
import { ago, dateAhead, describeOnBothQueues, Story } from '../harness/story';

/** A client that replied every five days until 100 days ago; we asked 30 days ago. */
const DRIFTING = [
  { kind: 'account.described', account: 'acme', occurredAt: ago(300), data: { name: 'Acme Water', csm: 'mia' } },
  { kind: 'pilot.handed-over', account: 'acme', pilot: 'plant', occurredAt: ago(250), data: {} },
  ...[240, 235, 230, 225, 220, 215, 210, 100].map((days) => ({
    kind: 'touchpoint.inbound',
    account: 'acme',
    person: 'aisha@acme.example',
    occurredAt: ago(days),
    data: { channel: 'email' },
  })),
  { kind: 'touchpoint.outbound', account: 'acme', occurredAt: ago(30), data: { channel: 'email' } },
];

describeOnBothQueues('from signals to a task', (queue) => {
  let story: Story;
  beforeAll(async () => {
    story = await Story.begin(queue);
    await story.startWorker();
  });
  afterAll(() => story.end());

  const goneQuiet = async (): Promise<Awaited<ReturnType<Story['tasks']>>> =>
    (await story.tasks('acme')).filter(({ playbook }) => playbook === 'gone-quiet');

  it('gives its CSM a task on an early read, that says who is silent, since when, the usual rhythm and our last ask', async () => {
    await story.send(DRIFTING);
    const [task] = await until(
      async () => {
        const tasks = await goneQuiet();
        return tasks.length > 0 && tasks;
      },
      { within: 20_000, what: 'a task' },
    );

    expect(task).toMatchObject({ title: 'Acme Water has gone quiet', assignee: 'mia', state: 'open', dueOn: dateAhead(0), pilot: 'plant' });
    expect(task!.text).toMatch(/^Nobody at Acme Water has replied since \d+ \w+/);
    expect(task!.text).toMatch(/\(usually every \d+ days\)\. The last reply came from Aisha\./);
    expect(task!.text).toMatch(/We asked on \d+ \w+( \d{4})? and have had no reply\./);
  });

  it('recomputes exactly the stored score for its moment', async () => {
    await story.settle();
    const accountId = await story.accountId('acme');
    expect(await story.rows('SELECT early_read AS "earlyRead" FROM health WHERE account_id = $1', [accountId])).toEqual([
      { earlyRead: true },
    ]);
    await story.send(knownBasics(ago(245)).map((basic) => ({ ...basic, account: 'acme' })));
    await story.settle();
    const [stored] = await story.rows<{ asOf: Date; score: number; band: string; coverage: number }>(
      'SELECT as_of AS "asOf", score, band, coverage FROM health WHERE account_id = $1',
      [accountId],
    );
    expect(stored!.score).not.toBeNull();
    const health = await story.read((tx) => story.health.at(tx, accountId, stored!.asOf));
    expect({ score: health.score, band: health.band, coverage: health.coverage }).toEqual({
      score: stored!.score,
      band: stored!.band,
      coverage: stored!.coverage,
    });
  });

  it('withdraws the task with its reason when a reply arrives, even a late one', async () => {
    await story.send([
      { kind: 'touchpoint.inbound', account: 'acme', person: 'aisha@acme.example', occurredAt: ago(3), data: { channel: 'phone' } },
    ]);
    const task = await until(async () => (await goneQuiet()).find(({ state }) => state === 'withdrawn'), {
      within: 20_000,
      what: 'its end',
    });

    expect(task.reason).toMatch(/^Aisha replied on \d+ \w+( \d{4})?\.$/);
    expect(await goneQuiet()).toHaveLength(1);
    await expect(story.read((tx) => story.app.get(TaskService).complete(tx, task.id))).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('was withdrawn') as string,
    });
  });
});
