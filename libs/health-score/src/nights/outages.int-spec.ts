import type { TestingModule } from '@nestjs/testing';
import { AccountModule } from '@app/account';
import { Database } from '@app/database';
import { BUILT_IN_CARDS, dateOf, DAY, SILENCE_WEIGHTS } from '@app/scoring';
import { PilotModule } from '@app/pilot';
import { SignalModule, SignalService } from '@app/signal';
import { knownBasics, testRooms, type TestRooms } from '@app/testing';
import { HealthReadModel } from '../health/health.read-model';
import { HealthScoreModule } from '../health-score.module';
import { HealthPreview } from '../preview/preview.read-model';
import { PeopleReadModel } from '../people/people.read-model';
import { RecomputeService } from '../recompute/recompute.service';
import { ScoringRulesRepository } from '../recompute/scoring-rules.repository';
import { SentencesReadModel } from '../health/sentences.read-model';
import { NightlyService } from './nightly.service';

describe('outages in the database', () => {
  let rooms: TestRooms;
  let app: TestingModule;
  let vendorId: string;

  beforeAll(async () => {
    rooms = await testRooms(SignalModule, AccountModule, PilotModule, HealthScoreModule);
    ({ app } = rooms);
  });
  beforeEach(async () => {
    vendorId = await rooms.newVendor();
    await db().directory(`UPDATE vendor SET nightly_due_at = now() + interval '1 day' WHERE vendor_id = $1`, [vendorId]);
  });
  afterAll(() => rooms.stop());

  const db = (): Database => app.get(Database);
  const rows = <Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> =>
    db().transaction(vendorId, (tx) => tx.query<Row>(sql, parameters));
  const nights = (): NightlyService => app.get(NightlyService);
  const version = async (): Promise<string> =>
    (await db().transaction(vendorId, (tx) => app.get(ScoringRulesRepository).current(tx))).version;
  const isNightDue = async (): Promise<boolean> =>
    (await db().directory('SELECT 1 FROM vendor WHERE vendor_id = $1 AND nightly_due_at <= now()', [vendorId])).length > 0;
  const account = async (key: string): Promise<string> =>
    (await rows<{ id: string }>('SELECT account_id AS id FROM account WHERE key = $1', [key]))[0]!.id;
  const recompute = async (): Promise<void> => {
    for (const { id } of await rows<{ id: string }>('SELECT account_id AS id FROM account'))
      await app.get(RecomputeService).recompute(vendorId, id);
  };
  const stored = async (key: string) =>
    (
      await rows<{ alarm: boolean; stopped: unknown[]; cause: string }>(
        `SELECT coalesce(d.breakdown->'silence'->>'alarm', 'false')::boolean AS alarm, d.breakdown->'stopped' AS stopped,
           (SELECT cause FROM health_history y WHERE y.account_id = d.account_id ORDER BY as_of DESC LIMIT 1) AS cause
         FROM health_detail d JOIN account a USING (vendor_id, account_id) WHERE a.key = $1`,
        [key],
      )
    )[0]!;
  let sent = 0;
  const said = (kind: string, key: string, days: number, more: object = {}): object => ({
    id: `s${sent++}`,
    source: 'gmail',
    kind,
    account: key,
    occurredAt: new Date(Date.now() - days * DAY).toISOString(),
    data: {},
    ...more,
  });
  const send = async (...signals: unknown[]): Promise<void> => {
    expect((await app.get(SignalService).ingest(vendorId, signals, { createAccounts: true })).rejected).toEqual([]);
  };

  /** Mail of three clients every day, and their fleets; `quiet` writes every fifth day until day 100, and we reply. Mail stops after day `until`. */
  async function portfolio(until: number): Promise<void> {
    for (let day = 200; day > 0; day -= 10) {
      const batch: object[] = [];
      for (let each = day; each > day - 10; each--) {
        batch.push(said('fleet.reported', 'quiet', each, { source: 'hub', data: { total: 50, reporting: 49 } }));
        if (each <= until) continue;
        batch.push(said('touchpoint.inbound', 'busy', each, { person: 'ben@busy.example' }));
        if (each % 5 === 0 && each > 100) {
          batch.push(said('touchpoint.inbound', 'quiet', each, { person: 'amy@quiet.example' }));
          batch.push(said('touchpoint.outbound', 'quiet', each - 0.5));
        }
      }
      if (day === 200)
        batch.push(
          ...knownBasics(new Date(Date.now() - 200 * DAY).toISOString()).map((basic) =>
            said(basic.kind, 'quiet', 200, { source: 'crm', ...basic }),
          ),
        );
      if (day === 190) batch.push(said('pilot.handed-over', 'quiet', 190, { pilot: 'plant', source: 'crm' }));
      if (day === 90) batch.push(said('touchpoint.outbound', 'quiet', 85), said('touchpoint.outbound', 'quiet', 88));
      await send(...batch);
    }
    await nights().refreshOutages(vendorId);
    await recompute();
  }

  it('freeze what a stopped source fed, everywhere that health is computed', async () => {
    await portfolio(80);
    expect(await stored('quiet')).toMatchObject({
      alarm: false,
      stopped: [{ code: 'health.source-stopped', params: { source: 'gmail', since: dateOf(Date.now() - 81 * DAY), topics: null } }],
    });
    const id = await account('quiet');
    const read = await db().transaction(vendorId, async (tx) => ({
      now: await app.get(HealthReadModel).at(tx, id),
      then: await app.get(HealthReadModel).at(tx, id, new Date(Date.now() - 78 * DAY)),
      clocks: await app.get(PeopleReadModel).silence(tx, id),
      sentence: (await app.get(SentencesReadModel).at(tx, [id], new Date())).get(id)!.sentence,
    }));
    expect(read.now.stopped.map(({ text }) => text)).toEqual([expect.stringContaining('“gmail”')]);
    expect(read.now.gates.map(({ gate }) => gate)).toEqual(read.then.gates.map(({ gate }) => gate));
    expect(read.sentence).toMatchObject({ code: read.now.sentence.code });
    expect(read.then.stopped).toEqual([]);
    expect(read.clocks.level).not.toBe('task');
    const preview = await app.get(HealthPreview).preview(vendorId, BUILT_IN_CARDS);
    expect(preview.alarms).toEqual({ before: 0, after: 0, opened: 0, closed: 0 });
  });

  it('change the version of the rules and make the night due, so that every account is scored by them', async () => {
    await portfolio(0);
    const before = await version();
    expect(before).toContain(SILENCE_WEIGHTS.model);
    await db().directory(`UPDATE vendor SET nightly_due_at = now() + interval '1 day' WHERE vendor_id = $1`, [vendorId]);
    await nights().refreshOutages(vendorId);
    expect(await version()).toBe(before);
    expect(await isNightDue()).toBe(false);

    await rows(`DELETE FROM outbox`);
    await rows(
      `INSERT INTO outage (vendor_id, source, topic, from_at, known_from) SELECT vendor_id, 'old', 'use', now(), now() FROM health LIMIT 1`,
    );
    expect(await version()).not.toBe(before);
    await nights().refreshOutages(vendorId);
    expect(await version()).toBe(before);
    expect(await isNightDue()).toBe(true);
    const { computed } = await nights().pass(vendorId, new Date());
    expect(computed).toBe(2);
  });

  it('are found by a night and an hour, because time alone makes them', async () => {
    await portfolio(0);
    const found = async (): Promise<number> => (await rows('SELECT 1 FROM outage')).length;
    const forget = (): Promise<unknown> =>
      rows(
        `INSERT INTO outage (vendor_id, source, topic, from_at, known_from) SELECT vendor_id, 'x', 'use', now(), now() FROM health LIMIT 1`,
      );
    await forget();
    await db().directory('UPDATE vendor SET hourly_due_at = now() WHERE vendor_id = $1', [vendorId]);
    await nights().runHour(vendorId);
    expect(await found()).toBe(0);
    await forget();
    const due = new Date();
    await db().directory('UPDATE vendor SET nightly_due_at = $2 WHERE vendor_id = $1', [vendorId, due]);
    await nights().run(vendorId);
    expect(await found()).toBe(0);
    // The night includes accounts that were computed between its beginning and the change.
    expect(await rows('SELECT 1 FROM health WHERE computed_at < $1', [due])).toEqual([]);
    expect(await isNightDue()).toBe(false);
  });

  it('that an import ends are computed again for the days that are over', async () => {
    await portfolio(80);
    const trail = async (): Promise<unknown> =>
      (
        await rows<{ trail: unknown }>(
          `SELECT trail FROM health_detail d JOIN account a USING (vendor_id, account_id) WHERE a.key = 'quiet'`,
        )
      )[0]!.trail;
    const frozen = await trail();
    for (let day = 80; day > 0; day -= 20) {
      await send(...Array.from({ length: 20 }, (_, i) => said('touchpoint.inbound', 'busy', day - i, { person: 'ben@busy.example' })));
    }
    await nights().refreshOutages(vendorId);
    await recompute();
    expect(await stored('quiet')).toMatchObject({ alarm: true, stopped: [] });
    expect(await trail()).not.toEqual(frozen);
    const line = await db().transaction(vendorId, async (tx) => app.get(HealthReadModel).line(tx, await account('quiet')));
    const points = new Map(line.points.map(({ at, score }) => [at, score]));
    for (const [date, score] of (await trail()) as [string, number][])
      if (points.has(date)) expect(score).toBeCloseTo(points.get(date)!, 6);
  });
});
