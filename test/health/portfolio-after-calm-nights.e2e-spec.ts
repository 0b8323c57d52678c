import type { TestingModule } from '@nestjs/testing';
import { AccountModule } from '@app/account';
import type { PortfolioItem } from '@app/contracts';
import { Database } from '@app/database';
import { HealthReadModel, HealthScoreModule, NightlyService, SentencesReadModel } from '@app/health-score';
import { PortfolioModule, PortfolioReadModel } from '@app/portfolio';
import { DAY } from '@app/scoring';
import { PilotModule } from '@app/pilot';
import { SignalModule, SignalService } from '@app/signal';
import { knownBasics, testRooms, type TestRooms } from '@app/testing';
import { ago } from '../harness/story';

describe('the portfolio after nights in which nothing happened', () => {
  let vendorId: string;
  let rooms: TestRooms;
  let app: TestingModule;

  beforeAll(async () => {
    rooms = await testRooms(SignalModule, AccountModule, PilotModule, HealthScoreModule, PortfolioModule);
    ({ app } = rooms);
    vendorId = await rooms.newVendor();
  });
  afterAll(() => rooms.stop());

  const read = async (): Promise<PortfolioItem> =>
    (await app.get(PortfolioReadModel).read(vendorId, (tx, ids, at) => app.get(SentencesReadModel).at(tx, ids, at))).items[0]!;

  it('shows the score of the last night, a line up to it, and sentences as of now', async () => {
    const answers = [60, 55, 50, 45, 40, 35, 30, 25, 20, 15, 11, 8].map((days) => ({
      kind: 'touchpoint.inbound',
      account: 'acme',
      occurredAt: ago(days),
      data: {},
    }));
    const basics = knownBasics(ago(60)).map((signal) => ({ ...signal, account: 'acme' }));
    // Due in between: what is said of it changes without anything else.
    const dueOn = ago(3).slice(0, 10);
    const agreed = { kind: 'next-step.agreed', account: 'acme', occurredAt: ago(9), data: { what: 'Order for the north hall', dueOn } };
    await app.get(SignalService).ingest(vendorId, [...basics, ...answers, agreed], { createAccounts: true });
    await app.get(Database).transaction(vendorId, (tx) => tx.query('DELETE FROM outbox'));

    const today = new Date().setUTCHours(0, 0, 0, 0);
    const nights = [6, 5, 4, 3, 2, 1].map((days) => new Date(today - days * DAY + 2 * 3_600_000));
    await app.get(NightlyService).pass(vendorId, nights[0]!, nights[0]);
    let calm = 0;
    for (const night of nights.slice(1)) calm += (await app.get(NightlyService).pass(vendorId, night, night)).calm;
    expect(calm).toBeGreaterThan(2);

    const item = await read();
    const [last, now] = await app.get(Database).transaction(vendorId, async (tx) => {
      const health = app.get(HealthReadModel);
      return [await health.at(tx, item.account.id, nights.at(-1)), await health.at(tx, item.account.id)];
    });
    expect(item.score).not.toBeNull();
    expect(item.score).toBe(last.score);
    expect(item.trail).toHaveLength(59);
    expect(item.trail.at(-1)).toBeCloseTo(last.score ?? 0, 1);
    expect(item.sentence).toEqual(now.sentence);
  });
});
