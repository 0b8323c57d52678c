import { newId } from '@app/database';
import { until } from '@app/testing';
import { ago, describeOnBothQueues, Story } from '../harness/story';

const person = 'aisha@acme.example';

function said(kind: string, account: string, days: number, more: { pilot?: string; [field: string]: unknown } = {}): object {
  return { id: `${kind} ${account} ${more.pilot} ${days}`, source: 'gmail', kind, account, occurredAt: ago(days), data: {}, ...more };
}

/** Every `step`-th day from one to another, both days before now. */
function each(from: number, to: number, step: number, signal: (days: number) => object): object[] {
  return Array.from({ length: Math.floor((from - to) / step) + 1 }, (_, place) => signal(from - place * step));
}

/** Two clients with fleets. `acme` wrote every five days until day 100 and did not answer on day 60; somebody at `busy` writes daily until `end`. */
function portfolio(end: number): object[] {
  return [
    said('pilot.handed-over', 'acme', 390, { pilot: 'plant', source: 'crm' }),
    ...each(240, 100, 5, (days) => said('touchpoint.inbound', 'acme', days, { person })),
    said('touchpoint.outbound', 'acme', 62),
    said('touchpoint.outbound', 'acme', 60),
    ...each(240, end, 1, (days) => said('touchpoint.inbound', 'busy', days, { person: 'ben@busy.example' })),
    ...each(240, 0, 1, (days) => said('fleet.reported', 'acme', days, { source: 'hub', data: { total: 50, reporting: 49 } })),
  ];
}

describeOnBothQueues('mail that stops for a whole vendor', (queue) => {
  let story: Story;
  beforeAll(async () => {
    story = await Story.begin(queue);
    await story.startWorker();
  });
  afterAll(() => story.end());

  const stopped = async (account: string): Promise<string[]> => {
    const id = await story.accountId(account);
    return (await story.read((tx) => story.health.at(tx, id))).stopped.map(({ text }) => text);
  };
  const goneQuiet = async (state: string) =>
    (await story.tasks('acme')).filter((task) => task.playbook === 'gone-quiet' && task.state === state);

  it('is named, and opens no task however silent the clients look', async () => {
    await story.send(portfolio(59));
    await story.settle(60_000);
    expect(await stopped('acme')).toEqual([expect.stringMatching(/^Nothing has arrived from “gmail” since \d+ \w+/)]);
    expect(await stopped('busy')).toHaveLength(1);
    expect(await story.tasks()).toEqual([]);
  }, 90_000);

  it('and raises alarms again once it is back', async () => {
    await story.send([
      ...each(58, 0, 1, (days) => said('touchpoint.inbound', 'busy', days, { person: 'ben@busy.example' })),
      said('touchpoint.outbound', 'acme', 12),
    ]);
    await story.settle(60_000);
    expect(await stopped('acme')).toEqual([]);
    await until(async () => (await goneQuiet('open')).length === 1, { within: 20_000, what: 'a task' });
    expect(await goneQuiet('withdrawn')).toEqual([]);
  }, 90_000);
});

describeOnBothQueues('a history that is imported at once', (queue) => {
  let story: Story;
  beforeAll(async () => {
    story = await Story.begin(queue);
    await story.startWorker();
  });
  afterAll(() => story.end());

  /** The same, so many days before, and with two more pilots handed over. */
  const history = (end: number): object[] =>
    [
      ...portfolio(0),
      said('pilot.handed-over', 'acme', 150, { pilot: 'second', source: 'crm' }),
      said('pilot.handed-over', 'busy', 120, { pilot: 'plant', source: 'crm' }),
      said('pilot.handed-over', 'busy', 100, { pilot: 'second', source: 'crm' }),
      said('touchpoint.outbound', 'acme', 12),
    ].map((signal) => ({
      ...signal,
      occurredAt: new Date(Date.parse((signal as { occurredAt: string }).occurredAt) - end * 86_400_000).toISOString(),
    }));
  const open = async (vendorId: string) => (await story.tasks(undefined, vendorId)).filter(({ state }) => state === 'open');

  it('opens no task where it ended more than 30 days ago', async () => {
    await story.send(history(365));
    await story.settle(60_000);
    expect(await story.rows('SELECT 1 FROM task')).toEqual([]);
    const id = await story.accountId('acme');
    const health = await story.read((tx) => story.health.at(tx, id));
    expect(health.stopped.length).toBeGreaterThan(0);
  }, 90_000);

  it('nor where it ended lately, until it goes on', async () => {
    const vendorId = newId();
    await story.addVendor(vendorId);
    await story.send(history(40), vendorId);
    await story.settle(60_000);
    expect(await story.tasks(undefined, vendorId)).toEqual([]);
    const reasons = await story.rows<{ text: string }>(`SELECT DISTINCT reason->>'text' AS text FROM playbook_run`, [], vendorId);
    expect(reasons).toEqual([
      { text: expect.stringMatching(/^Nothing has arrived from the sources of this account since \d+ \w+/) as string },
    ]);

    await story.send([said('touchpoint.inbound', 'busy', 0, { id: 'later', person: 'ben@busy.example' })], vendorId);
    await story.settle(60_000);
    expect((await open(vendorId)).some(({ account, playbook }) => account === 'busy' && playbook === 'handover-follow-up')).toBe(true);
  }, 90_000);

  it('and at most one an account where it goes on', async () => {
    const other = newId();
    await story.addVendor(other);
    await story.send(history(0), other);
    await story.settle(60_000);
    expect((await open(other)).map(({ account, playbook, pilot }) => `${account} ${playbook} ${pilot}`).sort()).toEqual([
      'acme gone-quiet plant',
      'busy handover-follow-up second',
    ]);
  }, 90_000);
});
