import type { TestingModule } from '@nestjs/testing';
import fc from 'fast-check';
import { Database } from '@app/database';
import { BUILT_IN_CARDS, type Card, DAY, versionInName } from '@app/scoring';
import { ScorecardModule, ScorecardService } from '@app/scorecard';
import { signalId, SignalDeletionService, SignalModule, SignalService } from '@app/signal';
import { testRooms, type TestRooms } from '@app/testing';
import { HealthReadModel } from '../health/health.read-model';
import { AccountModule } from '@app/account';
import { PilotModule } from '@app/pilot';
import { HealthScoreModule } from '../health-score.module';
import { NightlyService } from '../nights/nightly.service';
import { RecomputeService } from './recompute.service';

interface Said {
  id: string;
  asOf: Date;
  computedAt: Date;
  score: number | null;
  band: string | null;
  coverage: number;
  gates: string[];
  scorecard: string;
}

const WHAT = [
  { kind: 'touchpoint.inbound', data: { channel: 'email' } },
  { kind: 'touchpoint.outbound', data: { channel: 'email' } },
  { kind: 'meeting.missed', data: { missedBy: 'client' } },
  { kind: 'fleet.reported', data: { total: 50, reporting: 20 } },
  { kind: 'pilot.handed-over', data: {} },
  { kind: 'stakeholder.vacated', data: { role: 'champion' } },
  { kind: 'stakeholder.assigned', data: { role: 'system-owner' } },
  { kind: 'notice.given', data: {} },
];

/** `daysAgo` 0: it happens at this moment; else it comes late. */
const drawnSignals = fc.record({ what: fc.constantFrom(...WHAT), daysAgo: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 300 })) });
/** A scorecard version: the measure with nearly all weight, and whether gates cap the score. */
const drawnCards = fc.record({ measure: fc.constantFrom('owner', 'champion', 'decider-silence', 'reporting'), gated: fc.boolean() });
const step = fc.oneof(
  { weight: 5, arbitrary: drawnSignals.map((content) => ({ does: 'sends' as const, ...content })) },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('corrects' as const), place: fc.nat(), daysAgo: fc.integer({ min: 0, max: 300 }) }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('deletes' as const), place: fc.nat() }) },
  { weight: 1, arbitrary: fc.constant({ does: 'waits for the night' as const }) },
  { weight: 1, arbitrary: drawnCards.map((drawn) => ({ does: 'publishes' as const, ...drawn })) },
);

/** Cards that no earlier version had. */
function cardsOf({ measure, gated }: { measure: string; gated: boolean }, version: number): Card[] {
  return BUILT_IN_CARDS.cards.map((card) => ({
    ...card,
    gates: gated ? card.gates : [],
    groups: card.groups.map((group) => ({
      ...group,
      measures: group.measures.map((one) => (one.measure === measure ? { ...one, weight: 500 + version } : one)),
    })),
  }));
}

describe('two clocks', () => {
  let rooms: TestRooms;
  let app: TestingModule;
  let vendorId: string;

  beforeAll(async () => {
    rooms = await testRooms(SignalModule, AccountModule, PilotModule, HealthScoreModule, ScorecardModule);
    ({ app } = rooms);
  });
  afterAll(() => rooms.stop());

  const db = (): Database => app.get(Database);
  const rows = <Row>(sql: string): Promise<Row[]> => db().transaction(vendorId, (tx) => tx.query<Row>(sql));
  const account = async (): Promise<string> => (await rows<{ id: string }>('SELECT account_id AS id FROM account'))[0]!.id;
  const history = (): Promise<Said[]> =>
    rows(
      `SELECT history_id AS id, as_of AS "asOf", computed_at AS "computedAt", score, band, coverage, gates, scorecard FROM health_history ORDER BY as_of, history_id`,
    );

  async function send(id: string, { kind, data }: (typeof WHAT)[number], at: number, corrects = false): Promise<void> {
    const signal = {
      id,
      // Screens have no outages: which ones there were is learned for all accounts, whatever arrived for this one.
      source: 'screen',
      account: 'acme',
      kind,
      person: 'aisha@acme.example',
      data,
      occurredAt: new Date(at).toISOString(),
      ...(corrects && { corrects }),
    };
    expect((await app.get(SignalService).ingest(vendorId, [signal], { createAccounts: true })).rejected).toEqual([]);
  }
  /** Publishes another version and returns since when it is current. */
  async function publish(drawn: { measure: string; gated: boolean }): Promise<number> {
    const scorecards = app.get(ScorecardService);
    const { version: last, revision } = await scorecards.get(vendorId, 'default');
    const cards = cardsOf(drawn, last! + 1);
    const draft = await scorecards.writeDraft(vendorId, 'default', { cards, note: null, author: 'test', revision });
    const { publishedAt } = await scorecards.publish(vendorId, 'default', { ...draft, note: null });
    return Date.parse(publishedAt!);
  }
  async function night(): Promise<void> {
    await db().directory(`UPDATE vendor SET nightly_due_at = date_trunc('milliseconds', now()) WHERE vendor_id = $1`, [vendorId]);
    await app.get(NightlyService).run(vendorId);
  }

  it('the score of a moment equals its history, unless a signal up to that moment was received, corrected or deleted afterwards', async () => {
    let held = 0;
    let heldOfEarlierVersions = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 10 }), async (steps) => {
        vendorId = await rooms.newVendor();
        let sent = 0;
        const ledger: { id: string; what: (typeof WHAT)[number]; at: number }[] = [];
        const outdated = new Set<string>();
        let before: Said[] = [];
        /** Publication times of the versions from the second on. */
        const published: number[] = [];
        const versionAt = (moment: number): string => `default-${1 + published.filter((since) => since <= moment).length}`;
        /** History of this moment or a later one may change. */
        const learn = (...moments: number[]): void => {
          for (const { id, asOf } of before) if (asOf.getTime() >= Math.min(...moments)) outdated.add(id);
        };
        await send('first', WHAT[0]!, Date.now() - 200 * DAY);
        for (const each of [{ does: 'waits for the night' as const }, ...steps]) {
          const signal = 'place' in each ? ledger[each.place % Math.max(1, ledger.length)] : undefined;
          const at = Date.now() - ('daysAgo' in each ? each.daysAgo * DAY : 0);
          if (each.does === 'sends') {
            ledger.push({ id: `s${sent++}`, what: each.what, at });
            learn(at);
            await send(ledger.at(-1)!.id, each.what, at);
          } else if (each.does === 'corrects' && signal) {
            learn(at, signal.at);
            signal.at = at;
            await send(signal.id, signal.what, at, true);
          } else if (each.does === 'deletes' && signal) {
            learn(signal.at);
            ledger.splice(ledger.indexOf(signal), 1);
            const id = signalId({ id: signal.id, source: 'screen', kind: 'user.active', account: 'acme', occurredAt: '' });
            await app.get(SignalDeletionService).delete(vendorId, id);
          } else if (each.does === 'publishes') published.push(await publish(each));
          else if (each.does === 'waits for the night') await night();
          await app.get(RecomputeService).recompute(vendorId, await account());
          const now = await history();
          expect(now.slice(0, before.length)).toEqual(before);
          for (const { asOf, scorecard } of now) expect(versionInName(scorecard)).toBe(versionAt(asOf.getTime()));
          // A night says by the newest version what it says of everybody.
          if (each.does === 'waits for the night') expect(versionInName(now.at(-1)!.scorecard)).toBe(versionAt(Infinity));
          before = now;
        }
        const id = await account();
        for (const said of before.filter((row) => !outdated.has(row.id))) {
          const { score, band, coverage, gates, scorecard } = await db().transaction(vendorId, (tx) =>
            app.get(HealthReadModel).at(tx, id, said.asOf),
          );
          expect({ score, band, coverage, gates: gates.map(({ gate }) => gate), scorecard }).toEqual({
            score: said.score,
            band: said.band,
            coverage: said.coverage,
            gates: said.gates,
            scorecard: said.scorecard,
          });
          held++;
          if (versionInName(said.scorecard) !== versionAt(Infinity)) heldOfEarlierVersions++;
        }
      }),
      { numRuns: 25 },
    );
    // Else it said nothing: each run ends with a row that holds.
    expect(held).toBeGreaterThan(25);
    expect(heldOfEarlierVersions).toBeGreaterThan(5);
  }, 120_000);
});
