import type { TestingModule } from '@nestjs/testing';
import { Database, newId } from '@app/database';
import { DAY, FOLD_VERSION } from '@app/scoring';
import { SignalModule, SignalService } from '@app/signal';
import { knownBasics, testRooms, type TestRooms, until } from '@app/testing';
import { HealthReadModel } from '../health/health.read-model';
import { AccountModule } from '@app/account';
import { PilotModule } from '@app/pilot';
import { HealthScoreModule } from '../health-score.module';
import { NightlyService } from '../nights/nightly.service';
import { RecomputeService } from './recompute.service';

describe('health in the database', () => {
  let rooms: TestRooms;
  let app: TestingModule;
  let vendorId: string;

  beforeAll(async () => {
    rooms = await testRooms(SignalModule, AccountModule, PilotModule, HealthScoreModule);
    ({ app } = rooms);
  });
  beforeEach(async () => {
    vendorId = await rooms.newVendor('Asia/Kuala_Lumpur');
  });
  afterAll(() => rooms.stop());

  const db = (): Database => app.get(Database);
  const health = (): HealthReadModel => app.get(HealthReadModel);
  const ago = (days: number): string => new Date(Date.now() - days * DAY).toISOString();
  const rows = <Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> =>
    db().transaction(vendorId, (tx) => tx.query<Row>(sql, parameters));
  const answered = (account: string, days: number): object => ({ kind: 'touchpoint.inbound', account, occurredAt: ago(days), data: {} });

  const basics = (account: string, days: number): object[] => knownBasics(ago(days)).map((signal) => ({ ...signal, account }));

  async function send(...signals: unknown[]): Promise<void> {
    const answer = await app.get(SignalService).ingest(vendorId, signals, { createAccounts: true });
    expect(answer.rejected).toEqual([]);
  }
  async function accountId(key = 'acme'): Promise<string> {
    return (await rows<{ id: string }>('SELECT account_id AS id FROM account WHERE key = $1', [key]))[0]!.id;
  }
  const recompute = async (key = 'acme'): Promise<void> => app.get(RecomputeService).recompute(vendorId, await accountId(key));

  interface Row {
    asOf: Date;
    score: number;
    cause: string;
    isFull: boolean;
  }
  const history = (): Promise<Row[]> =>
    rows('SELECT as_of AS "asOf", score, cause, breakdown IS NOT NULL AS "isFull" FROM health_history ORDER BY as_of, history_id');

  it('computes concurrent accounts in one batch; a locked or missing one delays no other', async () => {
    const keys = ['first', 'held', 'b', 'c'];
    await send(...keys.map((key) => answered(key, 10)));
    const held = await accountId('held');
    const scored = async (): Promise<string[]> =>
      (
        await rows<{ key: string }>('SELECT key FROM account JOIN health USING (account_id) WHERE computed_at IS NOT NULL ORDER BY key')
      ).map(({ key }) => key);
    let release: (() => void) | undefined;
    const holding = db().transaction(vendorId, async (tx) => {
      await tx.query('SELECT 1 FROM health WHERE account_id = $1 FOR UPDATE', [held]);
      await new Promise<void>((resolve) => (release = resolve));
    });
    await until(() => release !== undefined, { within: 5_000, what: 'the account held' });
    const ids = await Promise.all(keys.map((key) => accountId(key)));
    const [first, waiting, ...others] = ids.map((id) => app.get(RecomputeService).recompute(vendorId, id));
    await expect(app.get(RecomputeService).recompute(vendorId, newId())).rejects.toThrow('There is no such account.');
    await Promise.all([first, ...others]);
    expect(await scored()).toEqual(['b', 'c', 'first']);
    release?.();
    await Promise.all([holding, waiting]);
    expect(await scored()).toEqual(['b', 'c', 'first', 'held']);
    expect(await rows('SELECT 1 FROM outbox WHERE account_id IS NOT NULL')).toEqual([]);
  });

  it('is stored as computed for that moment, and history is never overwritten', async () => {
    await send(...basics('acme', 110), answered('acme', 100), answered('acme', 90), answered('acme', 80));
    await recompute();
    const [first] = await history();
    expect(first).toMatchObject({ cause: 'signals', isFull: true });

    // Late: it happened in between, and changes what holds of then, but not what was said.
    await send(answered('acme', 85), { kind: 'touchpoint.outbound', account: 'acme', occurredAt: ago(20), data: {} });
    await recompute();
    const all = await history();
    expect(all).toHaveLength(2);
    expect(all[0]).toEqual(first);
    expect(all[1]?.cause).toBe('refold');

    const id = await accountId();
    const [stored] = await rows<{ asOf: Date; score: number; breakdown: { coverage: number } }>(
      'SELECT as_of AS "asOf", score, breakdown FROM health JOIN health_detail USING (vendor_id, account_id)',
    );
    const { at, then, now } = await db().transaction(vendorId, async (tx) => ({
      at: await health().at(tx, id, stored!.asOf),
      then: await health().at(tx, id, first!.asOf),
      now: await health().at(tx, id),
    }));
    expect([at.score, at.coverage]).toEqual([stored?.score, stored?.breakdown.coverage]);
    expect(then.score).not.toBe(first?.score);
    expect(now.score).toBeCloseTo(stored?.score ?? 0, 1);
  });

  it('folds only new signals, and does nothing when nothing waits', async () => {
    await send(...basics('acme', 110), answered('acme', 100));
    await recompute();
    await send(answered('acme', 10));
    await recompute();
    await recompute();
    expect((await history()).map(({ cause }) => cause)).toEqual(['signals', 'signals']);
    expect(await rows('SELECT * FROM outbox WHERE account_id IS NOT NULL')).toEqual([]);
    const [facts] = await rows<{ foldedAt: Date }>('SELECT folded_at AS "foldedAt" FROM facts');
    expect(Math.abs(facts!.foldedAt.getTime() - (Date.now() - 10 * DAY))).toBeLessThan(60_000);
  });

  it('folds from scratch for a second pilot, also before it is computed', async () => {
    const pilot = (name: string, days: number) => ({ ...answered('acme', days), kind: 'pilot.handed-over', data: {}, pilot: name });
    await send(...basics('acme', 110), answered('acme', 100), pilot('north', 90), answered('acme', 80));
    await recompute();
    await send(pilot('south', 60), answered('acme', 50));
    const id = await accountId();
    const ask = () => db().transaction(vendorId, (tx) => health().at(tx, id));
    const waiting = await ask();
    expect(waiting.pilots.map((each) => each.pilot)).toEqual(['north', 'south']);
    await recompute();
    const stored = await ask();
    expect(stored.pilots.map((each) => each.pilot)).toEqual(['north', 'south']);
    stored.pilots.forEach(({ score }, place) => expect(score).toBeCloseTo(waiting.pilots[place]!.score!, 3));
    expect((await history()).map(({ cause }) => cause)).toEqual(['signals', 'signals']);
  });

  it('records a correction of a signal that was never counted', async () => {
    await send(answered('acme', 100));
    await recompute();
    await send({ ...answered('acme', 50), id: 'call-1' });
    await send({ ...answered('acme', 40), id: 'call-1', corrects: true });
    await recompute();
    expect((await history()).map(({ cause }) => cause)).toEqual(['signals', 'correction']);
  });

  it('folds facts of another version from scratch, and does not call that a late signal', async () => {
    await send(...basics('acme', 110), answered('acme', 100));
    await recompute();
    await rows(`UPDATE facts SET fold_version = 1, facts = jsonb_set(facts::jsonb, '{foldVersion}', '1')::json`);
    await send(answered('acme', 10));
    await recompute();
    expect((await history()).map(({ cause }) => cause)).toEqual(['signals', 'signals']);
    expect(await rows(`SELECT fold_version AS version, facts->>'foldVersion' AS stored FROM facts`)).toEqual([
      { version: FOLD_VERSION, stored: String(FOLD_VERSION) },
    ]);
  });

  it('answers from the refolded topic where one topic was folded by another version', async () => {
    const ask = async () => {
      const id = await accountId();
      return db().transaction(vendorId, (tx) => health().at(tx, id));
    };
    await send({
      kind: 'promise.made',
      account: 'acme',
      occurredAt: new Date(Date.now() - 100 * DAY).toISOString(),
      source: 'crm',
      id: 'p-1',
      data: { promise: 'export', what: 'Export', dueOn: '2020-01-01' },
    });
    await send(answered('acme', 90));
    await recompute();
    const promises = async () =>
      (await ask()).groups.flatMap(({ measures }) => measures).find(({ measure }) => measure === 'promises')?.sentence.code;
    expect(await promises()).toBe('promises.late');
    await rows(`UPDATE facts SET facts = jsonb_set(jsonb_set(facts::jsonb, '{versions,promises}', '0'),
      '{account,promises}', '{"open":[],"settled":null,"evidence":[]}')::json`);
    expect(await promises()).toBe('promises.late');
    await rows(`UPDATE facts SET facts = jsonb_set(facts::jsonb, '{versions,promises}', '1')::json`);
    expect(await promises()).toBe('promises.unknown');
  });

  it('waits for a signal that is ahead of the database clock', async () => {
    await send(answered('acme', 100));
    await recompute();
    const ahead = new Date(Date.now() + 3_600_000);
    await rows(
      `INSERT INTO signal (vendor_id, signal_id, account_id, kind, occurred_at, received_at, source, data)
       VALUES ($1, $2, $3, 'touchpoint.inbound', $4, now(), 'test', '{}')`,
      [vendorId, newId(), await accountId(), ahead],
    );
    await rows(
      `INSERT INTO outbox (vendor_id, event, listener, account_id, payload) VALUES ($1, 'signals.received', 'recompute', $2, $3)`,
      [vendorId, await accountId(), { since: ahead.getTime() }],
    );
    await recompute();
    expect(await rows('SELECT event, due_at AS "dueAt" FROM outbox WHERE account_id IS NOT NULL')).toEqual([
      { event: 'signals.received', dueAt: ahead },
    ]);
    expect((await rows<{ foldedAt: Date }>('SELECT folded_at AS "foldedAt" FROM facts'))[0]!.foldedAt.getTime()).toBeLessThan(Date.now());
  });

  it('fails permanently for an unknown account', async () => {
    await expect(app.get(RecomputeService).recompute(vendorId, newId())).rejects.toMatchObject({ code: 'not-found' });
  });

  describe('at night', () => {
    /** Not `now()`: the column rounds to milliseconds, which may lie ahead of the moment at which the night asks. */
    const DUE_NOW = `date_trunc('milliseconds', now())`;
    const night = (): Promise<void> => app.get(NightlyService).run(vendorId);
    const due = async (): Promise<Date> =>
      (await db().directory<{ due: Date }>('SELECT nightly_due_at AS due FROM vendor WHERE vendor_id = $1', [vendorId]))[0]!.due;
    const setDue = (moment: string): Promise<unknown> =>
      db().directory(`UPDATE vendor SET nightly_due_at = ${moment} WHERE vendor_id = $1`, [vendorId]);

    it('computes each account that was not computed since the due time, once, and is next due at 02:00 local time', async () => {
      for (let index = 0; index < 250; index++) await send(...basics(`client-${index}`, 40), answered(`client-${index}`, 30));
      await rows(`DELETE FROM outbox`);
      await setDue(DUE_NOW);
      await night();
      expect(await rows('SELECT count(*) AS count FROM health WHERE computed_at IS NOT NULL AND score IS NOT NULL')).toEqual([
        { count: 250 },
      ]);
      expect(new Set((await history()).map(({ cause }) => cause))).toEqual(new Set(['nightly']));
      expect((await due()).getTime()).toBeGreaterThan(Date.now());
      expect((await due()).toISOString()).toMatch(/T18:00:00\.000Z$/);

      const before = await history();
      await night();
      await setDue(`now() - interval '1 hour'`);
      await night();
      expect(await history()).toEqual(before);
    });

    it('leaves accounts with new signals, or that cannot be computed, to their own recompute', async () => {
      await send(answered('fresh', 30), answered('broken', 30), answered('plain', 30));
      await recompute('broken');
      await recompute('plain');
      await rows(`UPDATE facts SET facts = jsonb_set(facts::jsonb, '{account}', 'null')::json WHERE account_id = $1`, [
        await accountId('broken'),
      ]);
      await setDue(DUE_NOW);
      await night();
      const waiting = await rows<{ key: string; event: string }>(
        `SELECT a.key, o.event FROM outbox o JOIN account a USING (vendor_id, account_id) ORDER BY a.key`,
      );
      expect(waiting.filter(({ event }) => event === 'signals.received').map(({ key }) => key)).toEqual(['broken', 'fresh']);
      expect((await due()).getTime()).toBeGreaterThan(Date.now());
    });
  });

  describe('when asked about', () => {
    beforeEach(async () => {
      const signals = Array.from({ length: 30 }, (_, index) => answered('acme', 200 - index * 3));
      const handover = { kind: 'pilot.handed-over', account: 'acme', pilot: 'plant', occurredAt: ago(190), data: {} };
      await send(...basics('acme', 195), handover, ...signals);
      await recompute();
    });

    it('explains a change by parts that add up', async () => {
      const id = await accountId();
      const change = await db().transaction(vendorId, (tx) => health().change(tx, id, new Date(Date.now() - 100 * DAY), new Date()));
      const sum = change.parts.reduce((points, part) => points + part.points, 0);
      expect(change.change).toBeLessThan(0);
      expect(Math.abs(sum - (change.change ?? 0))).toBeLessThan(1e-9);
      expect(change.parts.every((part) => part.sentence.text.length > 0)).toBe(true);
    });

    it('returns a line up to now, and refuses a change that runs backwards', async () => {
      const id = await accountId();
      const line = await db().transaction(vendorId, (tx) => health().line(tx, id, { every: 7 }));
      expect(line.points.at(-1)?.at).toBe(new Date().toISOString().slice(0, 10));
      expect(line.points.length).toBeGreaterThan(20);
      await expect(db().transaction(vendorId, (tx) => health().change(tx, id, new Date(), new Date(0)))).rejects.toMatchObject({
        code: 'invalid',
      });
    });

    it('pages through the history, newest first', async () => {
      const id = await accountId();
      for (const days of [100, 60, 30, 3]) {
        await send(answered('acme', days));
        await recompute();
      }
      const first = await db().transaction(vendorId, (tx) => health().history(tx, id, { limit: 2 }));
      const second = await db().transaction(vendorId, (tx) => health().history(tx, id, { limit: 200, cursor: first.nextCursor ?? '' }));
      const said = [...first.items, ...second.items].map(({ asOf }) => asOf);
      expect(said).toEqual([...said].sort().reverse());
      expect(said).toHaveLength((await history()).length);
      expect(second.nextCursor).toBeNull();
      await expect(db().transaction(vendorId, (tx) => health().history(tx, id, { cursor: 'nonsense' }))).rejects.toMatchObject({
        code: 'invalid',
      });
    });
  });
});
