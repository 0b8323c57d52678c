import type { TestingModule } from '@nestjs/testing';
import { AccountModule } from '@app/account';
import { Database } from '@app/database';
import { HealthScoreModule } from '@app/health-score';
import { PilotModule } from '@app/pilot';
import { dateOf, DAY } from '@app/scoring';
import { testRooms, type TestRooms } from '@app/testing';
import { SignalModule } from '../signal.module';
import { SignalService } from '../signal.service';
import { FeedRepository } from './feed.repository';
import { OutageService } from './outage.service';

describe('feed days in the database', () => {
  let rooms: TestRooms;
  let app: TestingModule;
  let vendorId: string;

  beforeAll(async () => {
    rooms = await testRooms(SignalModule, AccountModule, PilotModule, HealthScoreModule);
    ({ app } = rooms);
  });
  beforeEach(async () => {
    vendorId = await rooms.newVendor();
  });
  afterAll(() => rooms.stop());

  const db = (): Database => app.get(Database);
  const rows = <T>(sql: string): Promise<T[]> => db().transaction(vendorId, (tx) => tx.query<T>(sql));
  const days = () => rows<object>('SELECT source, topic, day::text FROM feed_day ORDER BY source, topic, day');
  const events = async (): Promise<number> =>
    (await rows(`SELECT 1 FROM outbox WHERE listener = 'refresh-outages' AND account_id IS NULL`)).length;
  const refresh = (): Promise<number | null> => db().transaction(vendorId, (tx) => app.get(OutageService).refresh(tx));
  const startOf = (ago: number): number => Date.parse(`${dateOf(Date.now() - ago * DAY)}T00:00:00Z`);
  const mail = (id: string, occurredAt: string, more: object = {}) => ({
    id,
    kind: 'touchpoint.inbound',
    account: 'acme',
    occurredAt,
    source: 'gmail',
    ...more,
  });
  const ingest = (batch: unknown[], options: object = {}) =>
    app.get(SignalService).ingest(vendorId, batch, { createAccounts: true, ...options });
  /** A mail on each of these days ago. */
  const mails = (ago: readonly number[], source = 'gmail') =>
    ingest(ago.map((day) => mail(`${source}-${day}`, new Date(Date.now() - day * DAY).toISOString(), { source })));
  const range = (from: number, to: number): number[] => Array.from({ length: from - to + 1 }, (_, i) => from - i);

  it('are written once, with one event for a batch that adds any', async () => {
    await ingest([
      mail('1', '2026-11-01T23:00:00Z'),
      mail('2', '2026-11-01T23:30:00Z', { account: 'other' }),
      mail('3', '2026-11-01T08:00:00Z', { kind: 'meeting.held', source: 'calendar' }),
    ]);
    const expected = [
      { source: 'calendar', topic: 'meetings', day: '2026-11-01' },
      { source: 'gmail', topic: 'talk', day: '2026-11-01' },
    ];
    expect(await days()).toEqual(expected);
    expect(await events()).toBe(1);
    const add = jest.spyOn(app.get(FeedRepository), 'add');
    await ingest([mail('4', '2026-11-01T10:00:00Z', { kind: 'touchpoint.outbound' })]);
    expect(add).toHaveBeenLastCalledWith(expect.anything(), []);
    add.mockRestore();
    await ingest([mail('4', '2026-11-02T10:00:00Z')]);
    expect(await days()).toEqual(expected);
    expect(await events()).toBe(1);
  });

  it('are written again after a batch that was rolled back', async () => {
    const wrong = ingest([mail('1', '2026-11-01T10:00:00Z'), mail('2', 'never')], { strict: true });
    await expect(wrong).rejects.toMatchObject({ code: 'unprocessable' });
    expect(await days()).toEqual([]);
    await ingest([mail('1', '2026-11-01T10:00:00Z')]);
    expect(await days()).toHaveLength(1);
  });

  it('come from screens and corrections too', async () => {
    await ingest([mail('1', '2026-11-01T10:00:00Z')]);
    await ingest([mail('1', '2026-11-03T10:00:00Z', { corrects: true })]);
    const [account] = await rows<{ accountId: string; key: string }>('SELECT account_id AS "accountId", key FROM account');
    const said = { kind: 'pulse.given', occurredAt: '2026-11-04T10:00:00Z', source: 'screen', data: { level: 3 } } as const;
    const rolledBack = db().transaction(vendorId, async (tx) => {
      await app.get(SignalService).append(tx, account!, said);
      throw new Error('changed their mind');
    });
    await expect(rolledBack).rejects.toThrow('changed their mind');
    await db().transaction(vendorId, (tx) => app.get(SignalService).append(tx, account!, said));
    expect(await days()).toEqual([
      { source: 'gmail', topic: 'talk', day: '2026-11-01' },
      { source: 'gmail', topic: 'talk', day: '2026-11-03' },
      { source: 'screen', topic: 'pulse', day: '2026-11-04' },
    ]);
  });

  it('do not let concurrent batches of the same days deadlock', async () => {
    const batch = range(60, 1).map((day) => mail(`a${day}`, new Date(Date.now() - day * DAY).toISOString(), { account: `c${day % 7}` }));
    const other = batch.map((signal) => ({ ...signal, id: `b${signal.id}` })).reverse();
    await Promise.all([ingest(batch), ingest(other), ingest(batch.map((signal) => ({ ...signal, id: `c${signal.id}` })))]);
    expect(await days()).toHaveLength(60);
    const [stat] = await rows<{ deadlocks: number }>('SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()');
    expect(stat!.deadlocks).toBe(0);
  });

  it('make outages, which a refresh stores once and takes its events for', async () => {
    await mails(range(90, 20));
    await mails(range(90, 0), 'outlook');
    expect(await refresh()).toBe(startOf(14));
    expect(await events()).toBe(0);
    expect(await rows('SELECT source, topic, from_at AS "from", until_at AS "until" FROM outage')).toEqual([
      { source: 'gmail', topic: 'talk', from: new Date(startOf(19)), until: null },
    ]);
    expect(await refresh()).toBeNull();

    await mails([0]);
    expect(await refresh()).toBe(startOf(0));
    const ended = await db().transaction(vendorId, (tx) => app.get(FeedRepository).outages(tx));
    expect(ended).toMatchObject([{ source: 'gmail', until: startOf(0) }]);

    // What was missing arrives after all.
    await mails(range(19, 1));
    expect(await refresh()).toBe(startOf(14));
    expect(await rows('SELECT 1 FROM outage')).toEqual([]);
  });

  it('of screens make none', async () => {
    await mails(range(90, 20), 'screen');
    expect(await refresh()).toBeNull();
  });

  it('keep vendors apart', async () => {
    await mails(range(90, 20));
    await refresh();
    const own = vendorId;
    vendorId = await rooms.newVendor();
    expect(await days()).toEqual([]);
    expect(await refresh()).toBeNull();
    // What another vendor wrote is not taken for written.
    await mails([20]);
    expect(await days()).toHaveLength(1);
    vendorId = own;
    expect(await days()).toHaveLength(71);
  });

  it('say when the sources of an account last delivered for anybody', async () => {
    await mails([400, 399]);
    await ingest([mail('x', new Date(Date.now() - 3 * DAY).toISOString(), { account: 'other' })]);
    await ingest([mail('y', new Date(Date.now() - 300 * DAY).toISOString(), { account: 'third', source: 'file' })]);
    const newest = async (key: string): Promise<string | null> => {
      const [account] = await rows<{ id: string }>(`SELECT account_id AS id FROM account WHERE key = '${key}'`);
      return db().transaction(vendorId, (tx) => app.get(FeedRepository).newestOfAccount(tx, account!.id));
    };
    expect(await newest('acme')).toBe(dateOf(Date.now() - 3 * DAY));
    expect(await newest('third')).toBe(dateOf(Date.now() - 300 * DAY));
  });
});
