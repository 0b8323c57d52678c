import type { TaskResponse } from '@app/contracts';
import { TaskService } from '@app/playbook';
import { ago, dateAhead, describeOnBothQueues, Story } from '../harness/story';

describeOnBothQueues('from a handover to its checkpoints', (queue) => {
  let story: Story;
  beforeAll(async () => {
    story = await Story.begin(queue);
    await story.startWorker();
  });
  afterAll(() => story.end());

  const handOver = (account: string, days: number, data = {}): unknown[] => [
    { kind: 'pilot.handed-over', account, pilot: 'plant', occurredAt: ago(days), data },
  ];
  const followUp = async (account: string): Promise<TaskResponse[]> => {
    await story.settle();
    return (await story.tasks(account)).filter(({ playbook }) => playbook === 'handover-follow-up');
  };
  const dueDates = (tasks: readonly TaskResponse[], state = 'open'): string[] =>
    tasks.filter((task) => task.state === state).map(({ dueOn }) => dueOn);

  it('makes three tasks at once, due after 7, 30 and 90 days', async () => {
    await story.send(handOver('fresh', 0));
    expect(dueDates(await followUp('fresh'))).toEqual([dateAhead(7), dateAhead(30), dateAhead(90)]);
  });

  it('makes one catch-up task due today for what a back-dated or assumed handover missed', async () => {
    await story.send(handOver('back-dated', 20, { assumed: true }));
    const tasks = await followUp('back-dated');
    expect(tasks.map(({ title, dueOn }) => [title, dueOn])).toEqual([
      ['Catch up on the handover of plant', dateAhead(0)],
      ['One month after handover: meet the system owner of plant', dateAhead(10)],
      ['Three months after handover: what comes after plant?', dateAhead(70)],
    ]);
    expect(tasks[0]?.text).toContain('(assumed)');
  });

  it('makes no task for a handover older than a year', async () => {
    await story.send(handOver('old', 400));
    expect(await followUp('old')).toEqual([]);
  });

  it('withdraws the open tasks when the date changes, says why, and does not repeat completed ones', async () => {
    await story.send(handOver('moved', 2));
    const [first] = await followUp('moved');
    await story.read((tx) => story.app.get(TaskService).complete(tx, first!.id, { note: 'Met Aisha.' }));

    await story.send(handOver('moved', 1));
    const tasks = await followUp('moved');

    expect(dueDates(tasks, 'done')).toEqual([dateAhead(5)]);
    expect(dueDates(tasks, 'withdrawn')).toEqual([dateAhead(28), dateAhead(88)]);
    expect(dueDates(tasks)).toEqual([dateAhead(29), dateAhead(89)]);
    expect(tasks.find(({ state }) => state === 'withdrawn')?.reason).toMatch(/^The handover date changed from .+ to .+\.$/);
  });

  it('gives a CSM at most three tasks per day, however many pilots were handed over at once', async () => {
    const accounts = Array.from({ length: 8 }, (_, index) => `busy-${index}`);
    await story.send(
      accounts.flatMap((account) => [
        { kind: 'account.described', account, occurredAt: ago(0), data: { name: account, csm: 'omar' } },
        ...handOver(account, 0),
      ]),
    );
    await story.settle();
    const counts = await story.rows<{ dueOn: string; count: number }>(
      `SELECT due_on AS "dueOn", count(*) AS count FROM task t JOIN account a USING (vendor_id, account_id) WHERE a.csm = 'omar' GROUP BY due_on ORDER BY 1`,
    );
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(24);
    expect(Math.max(...counts.map(({ count }) => count))).toBe(3);
    expect(counts[0]?.dueOn).toBe(dateAhead(7));
  });

  it('gives the same result when every job runs twice', async () => {
    const before = await story.tasks();
    await story.rows(
      `INSERT INTO outbox (vendor_id, event, listener, account_id) SELECT vendor_id, 'replay', listener, account_id FROM account,
         unnest(ARRAY['recompute', 'project-account', 'project-pilots', 'start-handover-follow-up', 'review-playbooks']) AS listener`,
    );
    await story.settle();
    expect(await story.tasks()).toEqual(before);
  });
});
