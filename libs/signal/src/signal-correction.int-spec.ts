import type { TestingModule } from '@nestjs/testing';
import { HealthScoreModule } from '@app/health-score';
import { AccountModule, AccountProjection } from '@app/account';
import { Database, type Tx } from '@app/database';
import { PilotModule, PilotProjection } from '@app/pilot';
import { testRooms, type TestRooms, until } from '@app/testing';
import { CorrectionRepository } from './correction.repository';
import { signalId } from './signal-identity.rules';
import { SignalDeletionService } from './signal-deletion.service';
import { SignalModule } from './signal.module';
import { SignalService } from './signal.service';

const NOW = new Date('2026-11-02T12:00:00Z');
const NINE = '2026-11-02T09:30:00Z';
const EIGHT = '2026-11-02T08:00:00Z';

function mail(id: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  return { id, kind: 'touchpoint.inbound', account: 'acme', occurredAt: NINE, source: 'gmail', ...more };
}
const correction = (id: string, more: Record<string, unknown> = {}): Record<string, unknown> => mail(id, { corrects: true, ...more });
const idOf = (id: string): string => signalId({ kind: 'touchpoint.inbound', account: '', occurredAt: NINE, source: 'gmail', id });

describe('correcting and deleting signals', () => {
  let rooms: TestRooms;
  let app: TestingModule;
  let db: Database;
  let vendorId: string;

  beforeAll(async () => {
    rooms = await testRooms(SignalModule, AccountModule, PilotModule, HealthScoreModule);
    ({ app } = rooms);
    db = app.get(Database);
  });
  beforeEach(async () => {
    vendorId = await rooms.newVendor();
  });
  afterAll(() => rooms.stop());

  const ingest = (batch: unknown[], options: { strict?: boolean; vendor?: string } = {}) =>
    app.get(SignalService).ingest(options.vendor ?? vendorId, batch, { receivedAt: NOW, createAccounts: true, strict: options.strict });
  const projectBoth = async (tx: Tx, accountId: string): Promise<void> => {
    await app.get(AccountProjection).project(tx, accountId);
    await app.get(PilotProjection).project(tx, accountId);
  };
  const remove = (id: string, vendor = vendorId) => app.get(SignalDeletionService).delete(vendor, idOf(id), projectBoth);
  const rows = <T>(sql: string, parameters: unknown[] = []): Promise<T[]> => db.transaction(vendorId, (tx) => tx.query<T>(sql, parameters));
  const ledger = () => rows<{ id: string; value: number | null }>('SELECT source_id AS id, value FROM signal ORDER BY source_id');
  const revisions = () =>
    rows<{ id: string; revision: number; deleted: boolean; value: number | null }>(
      'SELECT source_id AS id, revision, deleted, value FROM signal_revision ORDER BY source_id, revision',
    );
  const waiting = async (): Promise<number> => {
    const [row] = await db.directory<{ count: number }>(
      `SELECT count(*) AS count FROM pg_locks JOIN pg_stat_activity USING (pid) WHERE datname = current_database() AND NOT granted`,
    );
    return row!.count;
  };
  const since = (moment: string): number => Date.parse(moment);
  const wakeUps = () => rows<{ payload: unknown }>(`SELECT payload FROM outbox WHERE event = 'signals.received' ORDER BY outbox_id`);

  it('replaces a known signal and keeps the earlier content', async () => {
    await ingest([mail('1', { value: 1 }), mail('2', { value: 2 })]);
    expect(await ingest([correction('1', { value: 5, kind: 'touchpoint.outbound' })])).toEqual({
      accepted: 1,
      corrected: 1,
      duplicates: 0,
      rejectedCount: 0,
      rejected: [],
    });
    expect(await ledger()).toEqual([
      { id: '1', value: 5 },
      { id: '2', value: 2 },
    ]);
    expect(await revisions()).toEqual([{ id: '1', revision: 1, deleted: false, value: 1 }]);
  });

  it('treats the same content as a duplicate, whatever its spelling', async () => {
    await ingest([mail('1', { data: { channel: 'email', side: 'client' }, person: 'Aisha@acme.example' })]);
    const same = correction('1', {
      data: { side: 'client', channel: 'email' },
      person: ' aisha@ACME.example',
      occurredAt: '2026-11-02T10:30:00+01:00',
    });
    expect(await ingest([same])).toMatchObject({ accepted: 0, corrected: 0, duplicates: 1 });
    expect(await revisions()).toEqual([]);
    expect(await wakeUps()).toHaveLength(1);
  });

  it('stores a correction of an unknown signal, and needs an id', async () => {
    expect(await ingest([correction('new')])).toMatchObject({ accepted: 1, corrected: 0 });
    const answer = await ingest([{ ...correction('x'), id: undefined }, mail('y', { corrects: 'yes' }), mail('z', { corrects: false })]);
    expect(answer).toMatchObject({ accepted: 1, rejectedCount: 2 });
    expect(answer.rejected).toEqual([
      { index: 0, pointer: '/corrects', detail: 'needs the id of the signal it corrects' },
      { index: 1, pointer: '/corrects', detail: 'must be true or false' },
    ]);
  });

  it('gives the same result in one batch as one by one: each correction leaves a revision, the last one counts', async () => {
    const story = [
      mail('1', { value: 1 }),
      correction('1', { value: 2 }),
      mail('1', { value: 9 }),
      correction('2', { value: 1 }),
      correction('1', { value: 3 }),
    ];
    expect(await ingest(story)).toMatchObject({ accepted: 4, corrected: 2, duplicates: 1 });
    const [corrected, kept] = [await ledger(), await revisions()];
    vendorId = await rooms.newVendor();
    for (const signal of story) await ingest([signal]);
    expect([await ledger(), await revisions()]).toEqual([corrected, kept]);
    expect(corrected).toEqual([
      { id: '1', value: 3 },
      { id: '2', value: 1 },
    ]);
  });

  it('does not move a signal to another account, and names its account', async () => {
    await ingest([mail('1', { value: 1 }), mail('2', { account: 'other' })]);
    const moved = [correction('1', { account: 'other', value: 2 }), mail('3')];
    const answer = await ingest(moved);
    expect(answer).toMatchObject({ accepted: 1, corrected: 0, duplicates: 0, rejectedCount: 1 });
    expect(answer.rejected[0]).toMatchObject({
      index: 0,
      pointer: '/account',
      detail: expect.stringContaining('belongs to acme') as string,
    });
    await expect(ingest([mail('4'), moved[0]], { strict: true })).rejects.toMatchObject({ code: 'unprocessable' });
    expect((await ledger()).map(({ id }) => id)).toEqual(['1', '2', '3']);
    await remove('1');
    expect(await ingest([moved[0]])).toMatchObject({ rejected: [{ pointer: '/account' }] });
  });

  it('wakes the account from the earlier of the old and the new moment', async () => {
    await ingest([mail('1')]);
    await ingest([correction('1', { occurredAt: EIGHT })]);
    await ingest([correction('1', { occurredAt: '2026-11-02T11:00:00Z' })]);
    await remove('1');
    expect((await wakeUps()).map(({ payload }) => payload)).toEqual([
      { since: since(NINE) },
      { since: since(EIGHT), corrected: true },
      { since: since(EIGHT), corrected: true },
      { since: since('2026-11-02T11:00:00Z'), corrected: true },
    ]);
  });

  it('keeps a deleted identity deleted, until a correction brings it back', async () => {
    await ingest([mail('1', { value: 1 })]);
    await remove('1');
    expect(await ledger()).toEqual([]);
    expect(await ingest([mail('1', { value: 1 })])).toMatchObject({ accepted: 0, duplicates: 1 });
    expect(await ledger()).toEqual([]);
    expect(await ingest([correction('1', { value: 1 })])).toMatchObject({ accepted: 1, corrected: 1 });
    expect(await ledger()).toEqual([{ id: '1', value: 1 }]);
    await remove('1');
    expect(await revisions()).toEqual([
      { id: '1', revision: 1, deleted: true, value: 1 },
      { id: '1', revision: 2, deleted: true, value: 1 },
    ]);
  });

  it('reports a missing signal, and accepts both spellings of an id', async () => {
    await ingest([mail('1'), mail('2')]);
    const id = idOf('2');
    const service = app.get(SignalDeletionService);
    for (const unknown of [idOf('9'), 'nonsense', '', `${id}0`]) {
      await expect(service.delete(vendorId, unknown)).rejects.toMatchObject({ code: 'not-found' });
    }
    await service.delete(vendorId, id.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5').toUpperCase());
    await expect(service.delete(vendorId, id)).rejects.toMatchObject({ code: 'not-found' });
    expect(await ledger()).toEqual([{ id: '1', value: null }]);
  });

  it('lets another vendor correct and delete only its own signal with the same identity', async () => {
    const stranger = await rooms.newVendor();
    await ingest([mail('1', { value: 1 })]);
    await expect(remove('1', stranger)).rejects.toMatchObject({ code: 'not-found' });
    expect(await ingest([correction('1', { value: 7 })], { vendor: stranger })).toMatchObject({ accepted: 1, corrected: 0 });
    await remove('1', stranger);
    expect([await ledger(), await revisions()]).toEqual([[{ id: '1', value: 1 }], []]);
  });

  it('cannot be changed without a revision: neither the ledger nor the revisions are open to an UPDATE, DELETE or INSERT', async () => {
    await ingest([mail('1', { value: 1 })]);
    await ingest([correction('1', { value: 2 })]);
    for (const sql of [
      'UPDATE signal SET value = 3',
      'DELETE FROM signal',
      'UPDATE signal_revision SET value = 3',
      'DELETE FROM signal_revision',
      'INSERT INTO signal_revision SELECT * FROM signal_revision',
    ]) {
      await expect(rows(sql)).rejects.toThrow('permission denied');
    }
    expect(await db.directory('SELECT * FROM delete_signal($1)', [idOf('1')])).toEqual([]);
    expect(await ledger()).toEqual([{ id: '1', value: 2 }]);
  });

  it('an insert during a concurrent deletion does not bring the signal back', async () => {
    await ingest([mail('1')]);
    let again: ReturnType<typeof ingest> | undefined;
    await db.transaction(vendorId, async (tx) => {
      await app.get(CorrectionRepository).delete(tx, idOf('1'));
      again = ingest([mail('1')]);
      await until(async () => (await waiting()) > 0, { within: 5000, what: 'the insert to wait', every: 10 });
    });
    expect(await again).toMatchObject({ accepted: 0, duplicates: 1 });
    expect(await ledger()).toEqual([]);
  });

  it('many at once, in reverse order, with deletions in between: every change leaves a revision', async () => {
    const ids = Array.from({ length: 40 }, (_, n) => `m-${n}`);
    await ingest(ids.map((id) => mail(id, { value: 0 })));
    const corrected = (value: number) => ids.map((id) => correction(id, { value }));
    const answers = await Promise.all([
      ingest(corrected(1)),
      ingest(corrected(2).reverse()),
      ...ids.slice(0, 10).map((id) => remove(id)),
      ingest(ids.map((id) => mail(id, { value: 9 }))),
      ingest(corrected(3)),
    ]);
    const changes = answers.reduce((sum, answer) => sum + (answer ? answer.corrected : 0), 0);
    const [{ kept, live, broughtBack }] = (await rows<{ kept: number; live: number; broughtBack: number }>(
      `SELECT (SELECT count(*) FROM signal_revision) AS kept, (SELECT count(*) FROM signal) AS live,
         (SELECT count(*) FROM signal_revision r JOIN signal s USING (vendor_id, signal_id) WHERE r.deleted) AS "broughtBack"`,
    )) as [{ kept: number; live: number; broughtBack: number }];
    // Ten deletions leave a revision each; a correction leaves one, unless it brought a deleted signal back.
    expect(kept).toBe(10 + changes - broughtBack);
    expect(live).toBe(30 + broughtBack);
    expect((await ledger()).every(({ value }) => value !== 9 && value !== 0)).toBe(true);
  });

  describe('the effects of corrections and deletions', () => {
    const accountId = async (): Promise<string> => (await rows<{ id: string }>('SELECT account_id AS id FROM account'))[0]!.id;
    const project = async (): Promise<void> => {
      await app.get(AccountProjection).projectWaiting(vendorId, await accountId());
      await app.get(PilotProjection).projectWaiting(vendorId, await accountId());
    };
    const account = async () => (await rows('SELECT name, csm, described_by IS NOT NULL AS described FROM account'))[0];
    const pilots = () =>
      rows(
        'SELECT key, name, planned_devices AS devices, stage, handed_over_at AS at, handover_assumed AS assumed FROM pilot ORDER BY key',
      );
    const described = (name: string, more = {}) => mail('d', { kind: 'account.described', data: { name, ...more } });
    const pilot = (id: string, key: string, data: object) => mail(id, { kind: 'pilot.described', pilot: key, data });
    const handedOver = (id: string, occurredAt: string, more = {}) =>
      mail(id, { kind: 'pilot.handed-over', pilot: 'plant', occurredAt, ...more });

    it('the account is described as corrected, as before when that is deleted, and not at all without any', async () => {
      await ingest([described('Acme', { csm: 'mia' }), mail('e', { ...described('Older'), id: 'e', occurredAt: EIGHT })]);
      await project();
      await ingest([{ ...described('Acme Ltd'), corrects: true }]);
      await project();
      expect(await account()).toEqual({ name: 'Acme Ltd', csm: null, described: true });
      await remove('d');
      expect(await account()).toEqual({ name: 'Older', csm: null, described: true });
      await remove('e');
      expect(await account()).toEqual({ name: 'acme', csm: null, described: false });
    });

    it('a handover corrected to an earlier date counts, emits its event again, and is gone once deleted', async () => {
      await ingest([handedOver('h', NINE), handedOver('assumed', EIGHT, { data: { assumed: true } })]);
      await project();
      await ingest([handedOver('h', '2026-10-01T00:00:00Z', { corrects: true })]);
      await project();
      expect(await pilots()).toMatchObject([{ at: new Date('2026-10-01T00:00:00Z'), assumed: false, stage: 'operating' }]);
      await remove('h');
      expect(await pilots()).toMatchObject([{ at: new Date(EIGHT), assumed: true, stage: 'operating' }]);
      await remove('assumed');
      expect(await pilots()).toMatchObject([{ at: null, assumed: false, stage: 'running' }]);
      expect(await rows(`SELECT 1 FROM outbox WHERE event = 'pilot.handed-over'`)).toHaveLength(4);
    });

    it('a description corrected to another pilot leaves the first pilot as created', async () => {
      await ingest([pilot('p', 'plant', { name: 'Plant', plannedDevices: 50, stage: 'scaling' })]);
      await project();
      await ingest([{ ...pilot('p', 'harbour', { name: 'Harbour', plannedDevices: 9 }), corrects: true }]);
      await project();
      expect(await pilots()).toMatchObject([
        { key: 'harbour', name: 'Harbour', devices: 9 },
        { key: 'plant', name: 'plant', devices: null, stage: 'running' },
      ]);
    });

    it('a deleted signal counts again when a person records it again on a screen', async () => {
      await ingest([mail('1')]);
      const owner = { accountId: await accountId(), key: 'acme' };
      const said = { kind: 'pilot.handed-over', occurredAt: NINE, pilot: 'plant', source: 'screen' } as const;
      const append = () => db.transaction(vendorId, (tx) => app.get(SignalService).append(tx, owner, said));
      const { signalId: id, duplicate } = await append();
      expect([duplicate, (await append()).duplicate]).toEqual([false, true]);
      await app.get(SignalDeletionService).delete(vendorId, id);
      expect(await append()).toEqual({ signalId: id, duplicate: false });
      expect(await rows(`SELECT 1 FROM signal WHERE source = 'screen'`)).toHaveLength(1);
    });
  });
});
