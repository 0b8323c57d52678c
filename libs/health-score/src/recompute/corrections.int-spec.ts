import type { TestingModule } from '@nestjs/testing';
import fc from 'fast-check';
import { Database } from '@app/database';
import { compareSignals, emptyFacts, type Facts, fold, score, type Signal } from '@app/scoring';
import { signalId, SignalDeletionService, SignalModule, SignalRepository, SignalService } from '@app/signal';
import { knownBasics, testRooms, type TestRooms } from '@app/testing';
import { HealthReadModel } from '../health/health.read-model';
import { AccountModule } from '@app/account';
import { PilotModule } from '@app/pilot';
import { HealthScoreModule } from '../health-score.module';
import { NightlyService } from '../nights/nightly.service';
import { RecomputeService } from './recompute.service';

const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 5);
const DAYS = 200;

interface Content {
  kind: Signal['kind'];
  occurredAt: string;
  person?: string;
  data: Record<string, unknown>;
}
/** `computed`: before it, everything that waits is computed. */
type Step = { computed: boolean; id: string } & ({ does: 'sends' | 'corrects'; content: Content } | { does: 'deletes' });

const content: fc.Arbitrary<Content> = fc
  .record({
    kind: fc.constantFrom<Pick<Content, 'kind' | 'data'>>(
      { kind: 'touchpoint.inbound', data: { channel: 'email' } },
      { kind: 'touchpoint.outbound', data: { channel: 'email' } },
      { kind: 'meeting.held', data: { side: 'client' } },
      { kind: 'user.active', data: { via: 'portal' } },
      { kind: 'fleet.reported', data: { total: 50, reporting: 44 } },
      { kind: 'pilot.handed-over', data: {} },
      { kind: 'account.described', data: { name: 'A', weekend: [5, 6] } },
      { kind: 'quiet.agreed', data: { from: '2026-03-01', until: '2026-03-20' } },
    ),
    hour: fc.integer({ min: 0, max: DAYS * 24 }),
  })
  .map(({ kind, hour }) => ({ ...kind, occurredAt: new Date(START + hour * 3_600_000).toISOString() }));

const id = fc.constantFrom('a', 'b', 'c');
const computed = fc.boolean();
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ computed, id, does: fc.constant('sends' as const), content }) },
  { weight: 3, arbitrary: fc.record({ computed, id, does: fc.constant('corrects' as const), content }) },
  { weight: 1, arbitrary: fc.record({ computed, id, does: fc.constant('deletes' as const) }) },
);

/** The expected ledger: the first version sent or the last correction, and no deleted signals. */
function expected(steps: readonly Step[]): Map<string, Content> {
  const held = new Map<string, Content>();
  const deleted = new Set<string>();
  for (const each of steps) {
    if (each.does === 'deletes') {
      if (held.delete(each.id)) deleted.add(each.id);
    } else if (each.does === 'corrects' || (!held.has(each.id) && !deleted.has(each.id))) held.set(each.id, each.content);
  }
  return held;
}

describe('health after corrections and deletions', () => {
  let rooms: TestRooms;
  let app: TestingModule;
  let vendorId: string;

  beforeAll(async () => {
    rooms = await testRooms(SignalModule, AccountModule, PilotModule, HealthScoreModule);
    ({ app } = rooms);
  });
  beforeEach(() => newVendor());
  afterAll(() => rooms.stop());

  async function newVendor(): Promise<void> {
    vendorId = await rooms.newVendor();
  }
  const db = (): Database => app.get(Database);
  const rows = <Row>(sql: string): Promise<Row[]> => db().transaction(vendorId, (tx) => tx.query<Row>(sql));
  const named = (name: string, what: Content) => ({ id: name, source: 'test', account: 'acme', ...what });
  const idOf = (name: string): string => signalId({ id: name, source: 'test', kind: 'user.active', account: 'acme', occurredAt: '' });
  const account = async (): Promise<string> => (await rows<{ id: string }>('SELECT account_id AS id FROM account'))[0]!.id;
  const recompute = async (): Promise<void> => app.get(RecomputeService).recompute(vendorId, await account());
  const mail = (occurredAt: string, kind: Signal['kind'] = 'touchpoint.inbound'): Content => ({ kind, occurredAt, data: {} });
  const ago = (days: number): string => new Date(Date.now() - days * DAY).toISOString();
  const history = () =>
    rows<{ id: string; cause: string; score: number }>(
      'SELECT history_id AS id, cause, score FROM health_history ORDER BY as_of, history_id',
    );
  const facts = async (): Promise<Facts | undefined> => (await rows<{ facts: Facts }>('SELECT facts FROM facts'))[0]?.facts;

  async function send(...signals: unknown[]): Promise<void> {
    const answer = await app.get(SignalService).ingest(vendorId, signals, { createAccounts: true });
    expect(answer.rejected).toEqual([]);
  }
  async function remove(name: string): Promise<void> {
    await app.get(SignalDeletionService).delete(vendorId, idOf(name));
  }
  async function perform(each: Step): Promise<void> {
    if (each.computed) await recompute();
    if (each.does === 'deletes') await remove(each.id).catch((error: { code?: string }) => expect(error.code).toBe('not-found'));
    else await send({ ...named(each.id, each.content), ...(each.does === 'corrects' && { corrects: true }) });
  }
  async function ledger(): Promise<Signal[]> {
    const accountId = await account();
    return db().transaction(vendorId, (tx) => app.get(SignalRepository).ofAccount(tx, accountId));
  }

  it('fold to the same facts as the remaining signals, in any sequence of corrections and deletions', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
        await newVendor();
        const start = [mail('2026-01-06T00:00:00Z'), ...(knownBasics('2026-01-06T00:00:00Z') as Content[])];
        const anchors = start.map((content, index): Step => ({ computed: false, does: 'sends', id: `anchor-${index}`, content }));
        for (const each of [...anchors, ...steps]) await perform(each);

        const people = await rows<{ id: string; address: string }>('SELECT person_id AS id, address FROM person');
        const left = [...expected([...anchors, ...steps])].map(
          ([name, { occurredAt, person, ...content }]) =>
            ({
              signalId: idOf(name),
              occurredAt: Date.parse(occurredAt),
              source: 'test',
              ...(person !== undefined && { person: people.find(({ address }) => address === person)?.id }),
              ...content,
            }) as Signal,
        );
        left.sort(compareSignals);
        expect(await ledger()).toEqual(left);

        const fromScratch = fold(emptyFacts(), left);
        const accountId = await account();
        const now = await db().transaction(vendorId, (tx) => app.get(HealthReadModel).at(tx, accountId));
        expect(now.score).toBe(score(fromScratch, Date.parse(now.at)).score);

        await recompute();
        expect(await facts()).toEqual(JSON.parse(JSON.stringify(fromScratch)));
        const [stored] = await rows<{ asOf: Date; score: number | null }>('SELECT as_of AS "asOf", score FROM health');
        expect(stored!.score).toBe(score(fromScratch, stored!.asOf.getTime()).score);
      }),
      { numRuns: 25, seed: 20261123 },
    );
  }, 120_000);

  it('leave a history row with their cause, whether or not the score moved, and keep earlier rows', async () => {
    const basics = knownBasics(ago(110)).map((content, index) => named(`basic-${index}`, content as Content));
    await send(...basics, named('a', mail(ago(100))), named('b', mail(ago(90))), named('c', mail(ago(10))));
    await recompute();
    const said = await history();
    await send({ ...named('c', mail(ago(60))), corrects: true });
    await recompute();
    await remove('c');
    await recompute();
    const all = await history();
    expect(all.slice(0, said.length)).toEqual(said);
    expect(all.slice(said.length).map(({ cause }) => cause)).toEqual(['correction', 'correction']);
    expect(all.at(-1)!.score).not.toBe(said.at(-1)!.score);
    for (const each of ['a', 'b', ...basics.map((basic) => basic.id)]) await remove(each);
    await recompute();
    expect((await history()).at(-1)).toMatchObject({ cause: 'correction', score: null });
    expect((await facts())?.last).toEqual(emptyFacts().last);
  });

  it('need no correction where nothing was recorded yet', async () => {
    await send(named('a', mail(ago(100))));
    await send({ ...named('a', mail(ago(90))), corrects: true });
    await recompute();
    expect((await history()).map(({ cause }) => cause)).toEqual(['signals']);
  });

  it('count before anything is computed, and a night in between skips the account', async () => {
    await send(named('a', mail(ago(100))), named('b', mail(ago(50))), named('c', mail(ago(5))));
    await recompute();
    await remove('c');
    const accountId = await account();
    const asked = await db().transaction(vendorId, (tx) => app.get(HealthReadModel).at(tx, accountId));
    expect(asked.score).toBe(score(fold(emptyFacts(), await ledger()), Date.parse(asked.at)).score);
    await db().directory('UPDATE vendor SET nightly_due_at = now() WHERE vendor_id = $1', [vendorId]);
    await app.get(NightlyService).run(vendorId);
    await recompute();
    expect((await history()).map(({ cause }) => cause)).toEqual(['signals', 'correction']);
    expect((await facts())?.last?.signalId).toBe(idOf('b'));
  });
});
