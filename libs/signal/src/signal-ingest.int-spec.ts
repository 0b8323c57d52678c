import type { TestingModule } from '@nestjs/testing';
import { HealthScoreModule } from '@app/health-score';
import { AccountModule, AccountProjection } from '@app/account';
import { PilotModule, PilotProjection } from '@app/pilot';
import { Database } from '@app/database';
import { testRooms, type TestRooms } from '@app/testing';
import { SignalModule } from './signal.module';
import { SignalRepository } from './signal.repository';
import { SignalService } from './signal.service';

const NOW = new Date('2026-11-02T12:00:00Z');

function mail(id: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  return { id, kind: 'touchpoint.inbound', account: 'acme', occurredAt: '2026-11-02T09:30:00Z', source: 'gmail', ...more };
}

describe('ingesting signals', () => {
  let rooms: TestRooms;
  let app: TestingModule;
  let db: Database;
  let signals: SignalService;
  let vendorId: string;

  beforeAll(async () => {
    rooms = await testRooms(SignalModule, AccountModule, PilotModule, HealthScoreModule);
    ({ app } = rooms);
    db = app.get(Database);
    signals = app.get(SignalService);
  });
  beforeEach(async () => {
    vendorId = await rooms.newVendor();
  });
  afterAll(() => rooms.stop());

  const ingest = (batch: unknown[], options: { strict?: boolean; createAccounts?: boolean } = { createAccounts: true }) =>
    signals.ingest(vendorId, batch, { receivedAt: NOW, ...options });
  const rows = <T>(sql: string): Promise<T[]> => db.transaction(vendorId, (tx) => tx.query<T>(sql));

  it('stores the valid ones and names the place of each mistake', async () => {
    const answer = await ingest([mail('1'), mail('2', { kind: 'no.such' }), 7, mail('3', { occurredAt: 'yesterday' }), mail('4')]);
    expect(answer).toMatchObject({ accepted: 2, duplicates: 0, rejectedCount: 3 });
    expect(answer.rejected.map(({ index, pointer }) => [index, pointer])).toEqual([
      [1, '/kind'],
      [2, ''],
      [3, '/occurredAt'],
    ]);
  });

  it('recognises a duplicate in the same batch and in a later one, and leaves the stored signal unchanged', async () => {
    expect(await ingest([mail('1'), mail('1', { value: 9 }), mail('2')])).toMatchObject({ accepted: 2, duplicates: 1 });
    expect(await ingest([mail('2', { value: 5 }), mail('3')])).toMatchObject({ accepted: 1, duplicates: 1 });
    expect(await rows('SELECT value FROM signal WHERE value IS NOT NULL')).toEqual([]);
  });

  it('concurrent batches share a transaction, and each gets its own result', async () => {
    await ingest([mail('known')]);
    const send = (...batch: unknown[]): ReturnType<SignalService['ingest']> => signals.ingest(vendorId, batch);
    const [, fresh, known, twice, wrong, corrected, again] = await Promise.all([
      send(mail('first')),
      send(mail('a'), mail('b')),
      send(mail('known', { value: 9 })),
      send(mail('c'), mail('c')),
      send(mail('d'), mail('e', { kind: 'no.such' }), mail('f', { account: 'nobody' })),
      send(mail('known', { corrects: true, value: 7 })),
      send(mail('a')),
    ]);
    expect(fresh).toMatchObject({ accepted: 2, duplicates: 0, rejectedCount: 0 });
    expect(known).toMatchObject({ accepted: 0, duplicates: 1 });
    expect(twice).toMatchObject({ accepted: 1, duplicates: 1 });
    expect(wrong).toMatchObject({ accepted: 1, duplicates: 0, rejectedCount: 2 });
    expect(wrong.rejected.map(({ index, pointer }) => [index, pointer])).toEqual([
      [1, '/kind'],
      [2, '/account'],
    ]);
    expect(corrected).toMatchObject({ accepted: 1, corrected: 1, duplicates: 0 });
    expect(again).toMatchObject({ accepted: 0, duplicates: 1 });
    expect(await rows(`SELECT value FROM signal WHERE source_id = 'known'`)).toEqual([{ value: 7 }]);
    expect(await rows('SELECT DISTINCT xmin::text FROM signal')).toHaveLength(1);
  });

  it('wakes each account once per batch, in the same transaction', async () => {
    await ingest([mail('1'), mail('2'), mail('3', { account: 'other' })]);
    expect(await rows('SELECT event FROM outbox WHERE account_id IS NOT NULL ORDER BY outbox_id')).toEqual([
      { event: 'signals.received' },
      { event: 'signals.received' },
    ]);
    await ingest([mail('1'), mail('2')]);
    expect(await rows('SELECT event FROM outbox WHERE account_id IS NOT NULL')).toHaveLength(2);
  });

  it('rejects an unknown account by name, unless it may be created', async () => {
    const answer = await ingest([mail('1')], {});
    expect(answer).toMatchObject({ accepted: 0, rejectedCount: 1, rejected: [{ index: 0, pointer: '/account' }] });
    expect(answer.rejected[0]?.detail).toContain('no account "acme"');
    expect(await ingest([mail('1')])).toMatchObject({ accepted: 1 });
    expect(await rows('SELECT a.key FROM account a JOIN health USING (vendor_id, account_id)')).toEqual([{ key: 'acme' }]);
  });

  it('rejects an unknown pilot by name, unless it may be created', async () => {
    await ingest([mail('1')]);
    const answer = await ingest([mail('2', { pilot: 'plant-3' })], {});
    expect(answer.rejected).toEqual([
      { index: 0, pointer: '/pilot', detail: 'the account "acme" has no pilot "plant-3" (it has none yet)' },
    ]);
    expect(await ingest([mail('2', { pilot: 'plant-3' })])).toMatchObject({ accepted: 1 });
    expect(await ingest([mail('3', { pilot: 'plant-3' })], {})).toMatchObject({ accepted: 1 });
  });

  it('stores nothing in strict mode if one is invalid, and lists the same rejections', async () => {
    const refused = ingest([mail('1'), mail('2', { kind: 'no.such' })], { strict: true, createAccounts: true });
    await expect(refused).rejects.toMatchObject({
      code: 'unprocessable',
      extra: { rejectedCount: 1, rejected: [{ index: 1, pointer: '/kind' }] },
    });
    expect(await rows('SELECT 1 FROM account')).toEqual([]);
    await expect(ingest([mail('1')], { strict: true })).rejects.toMatchObject({ code: 'unprocessable' });
  });

  it('stores a time up to ten minutes ahead as the time of receipt, and rejects a later one', async () => {
    const ahead = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000).toISOString();
    const answer = await ingest([mail('1', { occurredAt: ahead(10) }), mail('2', { occurredAt: ahead(10.1) })]);
    expect(answer).toMatchObject({ accepted: 1, rejected: [{ index: 1, pointer: '/occurredAt' }] });
    expect(await rows('SELECT occurred_at FROM signal')).toEqual([{ occurred_at: NOW }]);
  });

  it('stores persons as ids: one person whatever the spelling of the address, including attendees', async () => {
    await ingest([
      mail('1', { person: 'Aisha@acme.example' }),
      mail('2', { person: ' aisha@ACME.example ' }),
      mail('3', { kind: 'meeting.held', data: { attendees: ['AISHA@acme.example', 'ben@acme.example'] } }),
    ]);
    const persons = await rows<{ person_id: string; address: string }>('SELECT person_id, address FROM person ORDER BY address');
    expect(persons.map((person) => person.address)).toEqual(['aisha@acme.example', 'ben@acme.example']);
    const stored = JSON.stringify(await rows('SELECT person_id, data FROM signal'));
    expect(stored).not.toContain('acme.example');
    expect(stored).toContain(persons[1]!.person_id);
  });

  it('two concurrent batches with the same signals in reverse order store each of them once', async () => {
    const batch = Array.from({ length: 300 }, (_, n) => mail(`m-${n}`, { account: `client-${n % 40}`, person: `p${n % 7}@x.example` }));
    const answers = await Promise.all([ingest(batch), ingest([...batch].reverse()), ingest(batch)]);
    expect(answers.reduce((sum, answer) => sum + answer.accepted, 0)).toBe(300);
    expect(answers.reduce((sum, answer) => sum + answer.duplicates, 0)).toBe(600);
    expect(await rows('SELECT count(*) AS n FROM signal')).toEqual([{ n: 300 }]);
  });

  it('returns them in fold order, as scoring needs them', async () => {
    await ingest([
      mail('b', { occurredAt: '2026-11-01T00:00:00Z' }),
      mail('a', { occurredAt: '2026-11-01T00:00:00Z' }),
      mail('c', { occurredAt: '2026-10-01T00:00:00Z' }),
    ]);
    const [account] = await rows<{ account_id: string }>('SELECT account_id FROM account');
    const inOrder = await db.transaction(vendorId, (tx) => app.get(SignalRepository).ofAccount(tx, account!.account_id));
    expect(inOrder.map((signal) => signal.occurredAt)).toEqual([...inOrder.map((signal) => signal.occurredAt)].sort((x, y) => x - y));
    expect(inOrder[1]!.signalId < inOrder[2]!.signalId).toBe(true);
    const after = { occurredAt: new Date(inOrder[1]!.occurredAt), signalId: inOrder[1]!.signalId };
    expect(await db.transaction(vendorId, (tx) => app.get(SignalRepository).ofAccount(tx, account!.account_id, { after }))).toEqual([
      inOrder[2],
    ]);
  });

  describe('projecting', () => {
    const project = async (): Promise<void> => {
      const [account] = await rows<{ account_id: string }>('SELECT account_id FROM account');
      await app.get(AccountProjection).projectWaiting(vendorId, account!.account_id);
      await app.get(PilotProjection).projectWaiting(vendorId, account!.account_id);
    };
    const described = (id: string, occurredAt: string, name: string) => mail(id, { kind: 'account.described', occurredAt, data: { name } });
    const handedOver = (id: string, occurredAt: string, assumed?: boolean) =>
      mail(id, { kind: 'pilot.handed-over', pilot: 'plant-3', occurredAt, data: assumed ? { assumed } : {} });

    it('the row equals the latest signal, in whatever order signals arrive', async () => {
      await ingest([described('2', '2026-10-02T00:00:00Z', 'New name')]);
      await project();
      await ingest([described('1', '2026-10-01T00:00:00Z', 'Old name')]);
      await project();
      expect(await rows('SELECT name FROM account')).toEqual([{ name: 'New name' }]);
      expect(await rows(`SELECT 1 FROM outbox WHERE listener = 'project-account'`)).toEqual([]);
    });

    it('a recorded handover wins over an assumed one, and emits its event once', async () => {
      await ingest([handedOver('1', '2026-06-01T00:00:00Z', true)]);
      await project();
      await ingest([handedOver('2', '2026-05-01T00:00:00Z')]);
      await project();
      await project();
      expect(await rows('SELECT handed_over_at, handover_assumed, stage FROM pilot')).toEqual([
        { handed_over_at: new Date('2026-05-01T00:00:00Z'), handover_assumed: false, stage: 'operating' },
      ]);
      expect(await rows(`SELECT 1 FROM outbox WHERE event = 'pilot.handed-over'`)).toHaveLength(2);
    });
  });
});
