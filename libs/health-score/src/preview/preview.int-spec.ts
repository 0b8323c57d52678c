import type { TestingModule } from '@nestjs/testing';
import { AccountModule } from '@app/account';
import type { PreviewProgress } from '@app/contracts';
import { Database } from '@app/database';
import { PilotModule } from '@app/pilot';
import { BUILT_IN_CARDS, type CardSet } from '@app/scoring';
import { SignalModule, SignalService } from '@app/signal';
import { knownBasics, testRooms, type TestRooms } from '@app/testing';
import { HealthScoreModule } from '../health-score.module';
import { RecomputeService } from '../recompute/recompute.service';
import { HealthPreview } from './preview.read-model';

const COUNT = 120;
const DAY = 86_400_000;

describe('the preview of many accounts', () => {
  let rooms: TestRooms;
  let app: TestingModule;
  let vendorId: string;

  beforeAll(async () => {
    rooms = await testRooms(SignalModule, AccountModule, PilotModule, HealthScoreModule);
    ({ app } = rooms);
    vendorId = await rooms.newVendor();
    const signals = Array.from({ length: COUNT }, (_, index) =>
      knownBasics(new Date(Date.now() - (index + 1) * DAY).toISOString()).map((basic, place) => ({
        ...basic,
        id: `${index}-${place}`,
        source: 'crm',
        account: `client-${index}`,
      })),
    );
    await app.get(SignalService).ingest(vendorId, signals.flat(), { createAccounts: true });
    const ids = await app.get(Database).transaction(vendorId, (tx) => tx.query<{ id: string }>('SELECT account_id AS id FROM account'));
    // The others have no facts yet.
    await Promise.all(ids.slice(0, COUNT / 2).map(({ id }) => app.get(RecomputeService).recompute(vendorId, id)));
  });
  afterAll(() => rooms.stop());

  const preview = (): HealthPreview => app.get(HealthPreview);
  /** Only the owner counts. */
  const cards: CardSet = {
    cards: BUILT_IN_CARDS.cards.map((card) => ({
      ...card,
      groups: card.groups.map((group) => ({
        ...group,
        measures: group.measures.map((measure) => (measure.measure === 'owner' ? { ...measure, weight: 1000 } : measure)),
      })),
    })),
  };

  it('says how far it has come, and ends with what one answer says', async () => {
    const lines: PreviewProgress[] = [];
    for await (const line of preview().progress(vendorId, cards)) lines.push(line);
    expect(lines.map(({ done, total, preview: result }) => [done, total, result !== null])).toEqual([
      [50, COUNT, false],
      [100, COUNT, false],
      [COUNT, COUNT, true],
    ]);
    const { at, ...whole } = await preview().preview(vendorId, cards);
    expect(whole).toMatchObject({ accounts: COUNT, complete: true });
    expect(lines.at(-1)!.preview!.at <= at).toBe(true);
    expect({ ...lines.at(-1)!.preview!, at: undefined, items: [] }).toEqual({ ...whole, at: undefined, items: [] });
    expect(lines.at(-1)!.preview!.items).toHaveLength(whole.items.length);
  });

  it('ends early, without an error, when nobody wants more', async () => {
    for await (const { done, preview: result } of preview().progress(vendorId, cards)) {
      expect([done, result]).toEqual([50, null]);
      break;
    }
    const part = await preview().preview(vendorId, cards, { patienceMs: -1 });
    expect(part).toMatchObject({ accounts: 0, complete: false });
    expect((await preview().preview(vendorId, cards)).accounts).toBe(COUNT);
  });

  it('has one line where there is no account', async () => {
    const lines: PreviewProgress[] = [];
    for await (const line of preview().progress(await rooms.newVendor(), cards)) lines.push(line);
    expect(lines).toMatchObject([{ done: 0, total: 0, preview: { accounts: 0, complete: true, items: [] } }]);
  });
});
