import { newId } from '@app/database';
import { until } from '@app/testing';
import { ago, describeOnBothQueues, Story } from '../harness/story';

interface Row {
  event: string;
  attempts: number;
  failed: boolean;
  error: string | null;
}

describeOnBothQueues('a poison row', (queue) => {
  let story: Story;
  beforeAll(async () => {
    story = await Story.begin(queue);
    await story.send(['sick', 'well'].map((account) => ({ kind: 'touchpoint.inbound', account, occurredAt: ago(9), data: {} })));
    await story.startWorker();
    await story.settle();
  });
  afterAll(() => story.end());

  const rows = (): Promise<Row[]> =>
    story.rows('SELECT event, attempts, failed_at IS NOT NULL AS failed, error FROM outbox ORDER BY outbox_id');

  const listeners = () =>
    story.rows<{ listener: string; attempts: number; failed: boolean }>(
      'SELECT listener, attempts, failed_at IS NOT NULL AS failed FROM outbox ORDER BY outbox_id',
    );

  it('fails at once when no retry can help: an unknown listener, no account, a deleted account', async () => {
    await story.rows(
      `INSERT INTO outbox (vendor_id, event, listener, account_id) VALUES
         ($1, 'moon.risen', 'moon-watch', $2), ($1, 'signals.received', 'recompute', NULL), ($1, 'signals.received', 'recompute', $2)`,
      [story.vendorId, newId()],
    );
    const failed = await until(async () => (await rows()).every(({ failed }) => failed) && rows(), { within: 20_000, what: 'failed rows' });
    expect(failed.map(({ error }) => error)).toEqual([
      'There is no listener "moon-watch".',
      'The row names no account.',
      'There is no such account.',
    ]);
    await story.rows('DELETE FROM outbox');
  });

  it('fails for one listener only: the other listeners of the event do their work', async () => {
    await story.rows(
      `INSERT INTO signal (vendor_id, signal_id, account_id, kind, pilot, occurred_at, received_at, source, data)
       VALUES ($1, $2, $3, 'pilot.described', 'hall', now(), now(), 'test', '{"name": null}')`,
      [story.vendorId, newId(), await story.accountId('well')],
    );
    await story.send([{ kind: 'account.described', account: 'well', occurredAt: ago(1), data: { name: 'Well Ltd' } }]);
    const name = async () => (await story.rows<{ name: string }>(`SELECT name FROM account WHERE key = 'well'`))[0]?.name;
    await until(async () => (await name()) === 'Well Ltd', { within: 10_000, what: 'the account to be described' });
    const [failed, ...others] = await until(async () => (await listeners()).every(({ failed }) => failed) && listeners(), {
      within: 45_000,
      what: 'the last try',
    });
    expect(failed).toMatchObject({ listener: 'project-pilots', attempts: 10 });
    expect(others).toEqual([]);
    // Replayed once the cause is gone, it is done.
    await story.rows(`SELECT delete_signal(signal_id) FROM signal WHERE kind = 'pilot.described'`);
    await story.rows('UPDATE outbox SET failed_at = NULL, attempts = 0, due_at = now()');
    await until(async () => (await listeners()).length === 0, { within: 20_000, what: 'an empty outbox' });
  }, 90_000);

  it('gives up after ten attempts, and delays nothing else meanwhile', async () => {
    // Facts that look valid but that no fold can continue.
    await story.rows(`UPDATE facts SET facts = jsonb_set(facts::jsonb, '{account}', 'null')::json WHERE account_id = $1`, [
      await story.accountId('sick'),
    ]);
    await story.send([{ kind: 'touchpoint.inbound', account: 'sick', occurredAt: ago(1), data: {} }]);
    await until(async () => (await rows()).some(({ attempts }) => attempts >= 2), { within: 20_000, what: 'the second try' });

    await story.send([{ kind: 'touchpoint.inbound', account: 'well', occurredAt: ago(1), data: {} }]);
    await until(async () => (await story.waiting()) === 1, { within: 5_000, what: 'the healthy account to be dealt with' });

    const [failed] = await until(async () => (await rows()).every(({ failed }) => failed) && rows(), {
      within: 45_000,
      what: 'the last try',
    });
    expect(failed).toMatchObject({ event: 'signals.received', attempts: 10 });
    expect(failed?.error).not.toBe('');
  }, 60_000);

  it('is processed by the next wake-up once the cause is fixed', async () => {
    await story.rows('DELETE FROM facts WHERE account_id = $1', [await story.accountId('sick')]);
    await story.send([{ kind: 'touchpoint.inbound', account: 'sick', occurredAt: ago(0.5), data: {} }]);
    await until(async () => (await rows()).length === 0, { within: 10_000, what: 'an empty outbox' });
  });
});
