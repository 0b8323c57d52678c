import type { TestingModule } from '@nestjs/testing';
import { AccountModule } from '@app/account';
import { Database, emit } from '@app/database';
import { HealthScoreModule, NightlyService, RecomputeService } from '@app/health-score';
import { PilotModule } from '@app/pilot';
import { DAY } from '@app/scoring';
import { OutageService, SignalModule, SignalService } from '@app/signal';
import { testRooms, type TestRooms } from '@app/testing';
import { GoneQuietService } from './gone-quiet.service';
import { PlaybookModule } from './playbook.module';

describe('gone quiet in the database', () => {
  let rooms: TestRooms;
  let app: TestingModule;
  let vendorId: string;
  let accountId: string;

  beforeAll(async () => {
    rooms = await testRooms(SignalModule, AccountModule, PilotModule, HealthScoreModule, PlaybookModule);
    ({ app } = rooms);
  });
  beforeEach(async () => {
    vendorId = await rooms.newVendor();
  });
  afterAll(() => rooms.stop());

  const db = (): Database => app.get(Database);
  const rows = <Row>(sql: string): Promise<Row[]> => db().transaction(vendorId, (tx) => tx.query<Row>(sql));
  const tasks = () => rows<{ state: string; reason: string | null }>('SELECT state, reason FROM task');
  const review = (): Promise<void> => app.get(GoneQuietService).review(vendorId, accountId);
  let sent = 0;
  const said = (kind: string, days: number, more: object = {}): object => ({
    id: `s${sent++}`,
    source: 'gmail',
    kind,
    account: 'acme',
    occurredAt: new Date(Date.now() - days * DAY).toISOString(),
    data: {},
    ...more,
  });

  /** A client that wrote every five days until day 100, was asked on day 60, and whose fleet reports. All mail stopped then. */
  async function silentClient(): Promise<void> {
    await app
      .get(SignalService)
      .ingest(
        vendorId,
        [
          said('pilot.handed-over', 300, { pilot: 'plant', source: 'crm' }),
          ...Array.from({ length: 29 }, (_, i) => said('touchpoint.inbound', 240 - 5 * i, { person: 'aisha@acme.example' })),
          said('touchpoint.outbound', 60),
          ...Array.from({ length: 60 }, (_, i) => said('fleet.reported', i, { source: 'hub', data: { total: 50, reporting: 49 } })),
        ],
        { createAccounts: true },
      );
    accountId = (await rows<{ id: string }>('SELECT account_id AS id FROM account'))[0]!.id;
    await app.get(RecomputeService).recompute(vendorId, accountId);
    await db().transaction(vendorId, (tx) => Promise.resolve(emit(tx, 'health.recomputed', [accountId])));
  }

  it('waits until outages were looked for, and opens nothing by a health that does not know of one yet', async () => {
    await silentClient();
    expect(await rows(`SELECT 1 FROM health_detail WHERE breakdown->'silence'->'alarm' = 'true'`)).toHaveLength(1);
    await review();
    expect(await rows(`SELECT 1 FROM outbox WHERE listener = 'review-playbooks' AND due_at > now()`)).not.toEqual([]);
    expect(await tasks()).toEqual([]);

    await db().transaction(vendorId, (tx) => app.get(OutageService).refresh(tx));
    await review();
    expect(await rows(`SELECT 1 FROM outbox WHERE listener = 'review-playbooks'`)).toEqual([]);
    expect(await tasks()).toEqual([]);
  });

  it('withdraws what it opened since the source stopped, and opens it again when the source turns out to have delivered', async () => {
    await silentClient();
    await rows(`DELETE FROM outbox WHERE listener = 'refresh-outages'`);
    await review();
    expect(await tasks()).toEqual([{ state: 'open', reason: null }]);

    await app.get(NightlyService).refreshOutages(vendorId);
    await app.get(RecomputeService).recompute(vendorId, accountId);
    await review();
    expect(await tasks()).toEqual([
      { state: 'withdrawn', reason: expect.stringMatching(/^Nothing has arrived from “gmail” since/) as string },
    ]);

    const others = Array.from({ length: 60 }, (_, i) => said('touchpoint.inbound', i, { account: 'other', person: 'ben@other.example' }));
    await app.get(SignalService).ingest(vendorId, others, { createAccounts: true });
    await app.get(NightlyService).refreshOutages(vendorId);
    await app.get(RecomputeService).recompute(vendorId, accountId);
    await review();
    expect(await tasks()).toEqual([{ state: 'open', reason: null }]);
  });

  it('has an account reviewed once when a run wakes, and not again after a review that failed', async () => {
    await silentClient();
    await rows(`DELETE FROM outbox WHERE listener = 'refresh-outages'`);
    await review();
    const reviews = () => rows(`SELECT event, lane FROM outbox WHERE listener = 'review-playbooks'`);
    await app.get(GoneQuietService).wake(vendorId);
    expect(await reviews()).toEqual([]);

    await rows('UPDATE playbook_run SET wake_at = now()');
    await app.get(GoneQuietService).wake(vendorId);
    await app.get(GoneQuietService).wake(vendorId);
    expect(await reviews()).toEqual([{ event: 'playbook.woken', lane: 'backfill' }]);
    await rows(`UPDATE outbox SET failed_at = now() WHERE listener = 'review-playbooks'`);
    await app.get(GoneQuietService).wake(vendorId);
    expect(await reviews()).toHaveLength(1);

    await review();
    expect(await reviews()).toEqual([]);
    expect(await rows('SELECT 1 FROM playbook_run WHERE wake_at <= now()')).toEqual([]);
  });
});
