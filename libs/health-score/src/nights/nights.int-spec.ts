import type { TestingModule } from '@nestjs/testing';
import type { HealthResponse } from '@app/contracts';
import { Database, replayFailedEvents } from '@app/database';
import { DAY } from '@app/scoring';
import { SignalModule, SignalService } from '@app/signal';
import { testRooms, type TestRooms } from '@app/testing';
import { HealthReadModel } from '../health/health.read-model';
import { AccountModule } from '@app/account';
import { PilotModule } from '@app/pilot';
import { HealthScoreModule } from '../health-score.module';
import { NightRepository } from './night.repository';
import { NightlyService } from './nightly.service';
import { lastNight, nextNight } from './nights.rules';
import { RecomputeService } from '../recompute/recompute.service';

const HOUR = 3_600_000;
const ZONE = 'Asia/Kolkata';

describe('nights in the database', () => {
  let rooms: TestRooms;
  let app: TestingModule;
  let vendorId: string;

  beforeAll(async () => {
    rooms = await testRooms(SignalModule, AccountModule, PilotModule, HealthScoreModule);
    ({ app } = rooms);
  });
  beforeEach(async () => {
    vendorId = await rooms.newVendor(ZONE);
  });
  afterAll(() => rooms.stop());

  const db = (): Database => app.get(Database);
  const nights = (): NightlyService => app.get(NightlyService);
  const rows = <Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> =>
    db().transaction(vendorId, (tx) => tx.query<Row>(sql, parameters));
  const said = (kind: string, account: string, days: number, data: object = {}): unknown => ({
    kind,
    account,
    occurredAt: new Date(Date.now() - days * DAY).toISOString(),
    data,
  });
  async function send(...signals: unknown[]): Promise<void> {
    expect((await app.get(SignalService).ingest(vendorId, signals, { createAccounts: true })).rejected).toEqual([]);
  }
  const accounts = async (): Promise<{ id: string; key: string }[]> => rows('SELECT account_id AS id, key FROM account ORDER BY key');

  /** One replies as usual, one is silent despite requests, and one has no system owner 45 days after the handover. */
  async function clients(): Promise<void> {
    const rhythm = [90, 84, 78, 72, 66, 60];
    // Between now and the next night.
    const over = (nextNight(new Date(), ZONE).getTime() - Date.now()) / 2 / DAY;
    await send(
      ...rhythm.map((days) => said('touchpoint.inbound', 'calm', days - 58)),
      said('pilot.handed-over', 'moving', 45 - over),
      said('stakeholder.vacated', 'moving', 44, { role: 'system-owner' }),
      ...rhythm.map((days) => said('touchpoint.inbound', 'moving', days - 58)),
      said('pilot.handed-over', 'silent', 95),
      ...rhythm.map((days) => said('touchpoint.inbound', 'silent', days)),
      said('touchpoint.outbound', 'silent', 20),
      said('touchpoint.outbound', 'silent', 10),
    );
    await nights().refreshOutages(vendorId);
    for (const { id } of await accounts()) await app.get(RecomputeService).recompute(vendorId, id);
  }

  it('record the forecast of most accounts, and compute those with a notable night', async () => {
    await clients();
    const night = nextNight(new Date(), ZONE);
    const at = new Date(night.getTime() + 5000);
    expect(await nights().pass(vendorId, night, at)).toEqual({ calm: 2, computed: 1 });

    const history = await rows<Record<string, unknown>>(
      `SELECT a.key, h.as_of AS "asOf", h.computed_at AS "computedAt", h.cause FROM health_history h JOIN account a USING (vendor_id, account_id)
       WHERE h.as_of >= $1 ORDER BY a.key`,
      [night],
    );
    expect(history).toEqual([
      { key: 'calm', asOf: night, computedAt: at, cause: 'nightly' },
      { key: 'moving', asOf: at, computedAt: at, cause: 'nightly' },
      { key: 'silent', asOf: night, computedAt: at, cause: 'nightly' },
    ]);
    // The history matches the health at that moment and what the lists show.
    const [calm] = await accounts();
    const truth = await db().transaction(vendorId, (tx) => app.get(HealthReadModel).at(tx, calm!.id, night));
    const [row] = await rows<Record<string, unknown>>(
      `SELECT h.score, h.raw_score AS "rawScore", h.band, h.as_of AS "asOf", l.score AS "saidScore", l.band AS "saidBand", l.coverage
       FROM health h JOIN health_history l USING (vendor_id, account_id) WHERE h.account_id = $1 AND l.as_of = $2`,
      [calm!.id, night],
    );
    const { score, rawScore, band, coverage } = truth;
    expect(row).toEqual({ score, rawScore, band, asOf: night, saidScore: score, saidBand: band, coverage });

    // Nothing is left of this night.
    expect(await nights().pass(vendorId, night, new Date(at.getTime() + 1000))).toEqual({ calm: 0, computed: 0 });
  });

  it('continue from the forecast of a computation, and from an earlier night', async () => {
    await clients();
    let night = nextNight(new Date(), ZONE);
    const calms: number[] = [];
    for (let count = 0; count < 4; count++) {
      const { calm } = await nights().pass(vendorId, night, new Date(night.getTime() + 5000));
      calms.push(calm);
      night = nextNight(night, ZONE);
    }
    expect(Math.max(...calms)).toBeGreaterThan(1);
    const [row] = await rows<{ days: number; rows: number }>(
      `SELECT count(DISTINCT as_of::date) AS days, count(*) AS rows FROM health_history h JOIN account a USING (vendor_id, account_id)
       WHERE a.key = 'calm' AND h.cause = 'nightly'`,
    );
    expect(row).toEqual({ days: 4, rows: 4 });
  });

  it('compute accounts whose forecast was made by other rules, or for another time zone', async () => {
    await clients();
    const night = nextNight(new Date(), ZONE);
    await rows(`UPDATE forecast SET version = 'another'`);
    expect(await nights().pass(vendorId, night, night)).toEqual({ calm: 0, computed: 3 });

    const elsewhere = new Date(nextNight(night, ZONE).getTime() + HOUR);
    expect(await nights().pass(vendorId, elsewhere, elsewhere)).toEqual({ calm: 0, computed: 3 });
  });

  it('leave an account with new signals to its recompute', async () => {
    await clients();
    await send(said('touchpoint.inbound', 'calm', 0));
    const night = nextNight(new Date(), ZONE);
    expect(await nights().pass(vendorId, night, night)).toEqual({ calm: 1, computed: 1 });
  });

  it('neither stamp an account whose recompute failed nor record its forecast, and its health says since when', async () => {
    await clients();
    const [calm] = await accounts();
    const updates = (): Promise<{ asOf: Date; computedAt: Date }[]> =>
      rows('SELECT as_of AS "asOf", computed_at AS "computedAt" FROM health WHERE account_id = $1', [calm!.id]);
    const [before] = await updates();
    await send(said('touchpoint.inbound', 'calm', 0));
    await rows(`UPDATE facts SET facts = jsonb_set(facts::jsonb, '{account}', 'null')::json WHERE account_id = $1`, [calm!.id]);
    await expect(app.get(RecomputeService).recompute(vendorId, calm!.id)).rejects.toThrow();
    await rows(`UPDATE outbox SET failed_at = now(), attempts = 10 WHERE account_id = $1 AND listener = 'recompute'`, [calm!.id]);

    const night = nextNight(new Date(), ZONE);
    expect(await nights().pass(vendorId, night, new Date(night.getTime() + 5000))).toEqual({ calm: 1, computed: 1 });
    expect(await updates()).toEqual([before]);
    const recorded = await rows(`SELECT 1 FROM health_history WHERE account_id = $1 AND as_of >= $2`, [calm!.id, night]);
    expect(recorded).toEqual([]);

    const health = (): Promise<HealthResponse> => db().transaction(vendorId, (tx) => app.get(HealthReadModel).at(tx, calm!.id));
    const since = before!.computedAt.toISOString();
    expect(await health()).toMatchObject({ at: since, staleSince: since });
    // Replayed once the cause is gone, it is up to date.
    await rows('DELETE FROM facts WHERE account_id = $1', [calm!.id]);
    await db().transaction(vendorId, (tx) => replayFailedEvents(tx));
    await app.get(RecomputeService).recompute(vendorId, calm!.id);
    expect((await health()).staleSince).toBeNull();
    expect((await updates())[0]!.computedAt.getTime()).toBeGreaterThan(before!.computedAt.getTime());
  });

  it('hand an account that cannot be computed to its own job, once, and compute the others', async () => {
    await clients();
    const [calm] = await accounts();
    const [before] = await rows<{ at: Date }>('SELECT computed_at AS at FROM health WHERE account_id = $1', [calm!.id]);
    await rows(`UPDATE facts SET facts = jsonb_set(facts::jsonb, '{account}', 'null')::json WHERE account_id = $1`, [calm!.id]);
    await rows(`UPDATE forecast SET version = 'another'`);
    const waiting = (): Promise<unknown[]> =>
      rows(`SELECT failed_at AS "failedAt" FROM outbox WHERE account_id = $1 AND listener = 'recompute'`, [calm!.id]);
    for (let day = 0, night = nextNight(new Date(), ZONE); day < 3; day++, night = nextNight(night, ZONE)) {
      const { calm: recorded, computed } = await nights().pass(vendorId, night, night);
      expect(recorded + computed).toBe(2);
      expect(await waiting()).toHaveLength(1);
      await rows('UPDATE outbox SET failed_at = now() WHERE account_id = $1', [calm!.id]);
    }
    expect(await rows('SELECT computed_at AS at FROM health WHERE account_id = $1', [calm!.id])).toEqual([before]);
  });

  it('run the latest for all missed ones, and are not over while an account is locked', async () => {
    await clients();
    const night = lastNight(new Date(), ZONE);
    // As if all had been computed two days ago, and the worker had been away since.
    const then = new Date(night.getTime() - 2 * DAY);
    await rows('UPDATE health SET computed_at = $1', [then]);
    const due = (): Promise<{ due: Date }[]> => db().directory('SELECT nightly_due_at AS due FROM vendor WHERE vendor_id = $1', [vendorId]);
    const missed = nextNight(then, ZONE);
    await db().directory('UPDATE vendor SET nightly_due_at = $2 WHERE vendor_id = $1', [vendorId, missed]);
    await db().transaction(vendorId, async (tx) => {
      await tx.query('SELECT 1 FROM health WHERE account_id = $1 FOR UPDATE', [(await accounts())[0]!.id]);
      await nights().run(vendorId);
    });
    expect(await due()).toEqual([{ due: missed }]);
    expect(await rows('SELECT due_at AS "dueAt", accounts, calm + computed AS done, ended_at AS "endedAt" FROM night')).toEqual([
      { dueAt: night, accounts: 3, done: 2, endedAt: null },
    ]);

    await nights().run(vendorId);
    expect(await rows('SELECT due_at AS "dueAt", calm + computed AS done, ended_at IS NOT NULL AS ended FROM night')).toEqual([
      { dueAt: night, done: 3, ended: true },
    ]);
    expect((await due())[0]!.due).toEqual(nextNight(new Date(), ZONE));
  });

  it('skip no account between ranges or between chunks of a range', async () => {
    await send(...Array.from({ length: 120 }, (_, place) => said('touchpoint.inbound', `client-${place}`, 10)));
    const ids = (await accounts()).map(({ id }) => id).sort();
    for (const size of [1, 50, 119, 120, 121]) {
      const ranges = await db().transaction(vendorId, (tx) => app.get(NightRepository).ranges(tx, size));
      const within = ranges.map(({ after, until }) => ids.filter((id) => id > after && id <= until));
      expect(within.flat()).toEqual(ids);
      expect(Math.max(...within.map(({ length }) => length))).toBe(Math.min(size, 120));
    }
    await rows('DELETE FROM outbox');
    expect(await nights().pass(vendorId, new Date(0), new Date())).toEqual({ calm: 0, computed: 120 });
    expect(await nights().pass(vendorId, new Date(0), new Date())).toEqual({ calm: 0, computed: 0 });
    const { calm, computed } = await nights().pass(vendorId, nextNight(new Date(), ZONE));
    expect(calm + computed).toBe(120);
  });

  it('are preceded by hourly passes for accounts due earlier', async () => {
    await clients();
    const [calm, , silent] = await accounts();
    const hour = (): Promise<void> => nights().runHour(vendorId);
    const computedAt = async (id: string): Promise<number> =>
      (await rows<{ at: Date }>('SELECT computed_at AS at FROM health WHERE account_id = $1', [id]))[0]!.at.getTime();
    const [before, untouched] = [await computedAt(calm!.id), await computedAt(silent!.id)];
    await rows(`UPDATE forecast SET due_at = date_trunc('milliseconds', clock_timestamp()) WHERE account_id = $1`, [calm!.id]);

    await db().directory(`UPDATE vendor SET hourly_due_at = now() + interval '1 hour' WHERE vendor_id = $1`, [vendorId]);
    await hour();
    expect(await computedAt(calm!.id)).toBe(before);
    await db().directory(`UPDATE vendor SET hourly_due_at = now() - interval '1 minute' WHERE vendor_id = $1`, [vendorId]);
    await hour();
    const after = await computedAt(calm!.id);
    expect(after).toBeGreaterThan(before);
    expect(await computedAt(silent!.id)).toBe(untouched);
    const [next] = await db().directory<{ due: Date }>('SELECT hourly_due_at AS due FROM vendor WHERE vendor_id = $1', [vendorId]);
    expect(next!.due.getTime() % HOUR).toBe(0);
    expect(next!.due.getTime()).toBeGreaterThan(Date.now() - HOUR);
  });
});
