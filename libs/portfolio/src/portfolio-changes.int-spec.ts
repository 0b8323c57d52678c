import { AccountModule } from '@app/account';
import { PORTFOLIO_SORTS, type PortfolioItem, type PortfolioPage, type PortfolioResponse } from '@app/contracts';
import { Database, newId } from '@app/database';
import { HealthScoreModule } from '@app/health-score';
import { PilotModule } from '@app/pilot';
import type { Explanation } from '@app/scoring';
import { SignalModule } from '@app/signal';
import { testRooms, type TestRooms } from '@app/testing';
import { fillAccounts } from './portfolio-accounts.fixture-spec';
import { PortfolioModule } from './portfolio.module';
import { PortfolioReadModel } from './portfolio.read-model';
import type { PortfolioQuery } from './portfolio-query.rules';

const COUNT = 60;

describe('the portfolio, while people write', () => {
  let rooms: TestRooms;
  let vendorId: string;

  beforeAll(async () => {
    rooms = await testRooms(SignalModule, AccountModule, PilotModule, HealthScoreModule, PortfolioModule);
    vendorId = await rooms.newVendor();
    await fillAccounts(rooms, vendorId, COUNT);
  });
  afterAll(() => rooms.stop());

  const words = async (): Promise<Map<string, { sentence: Explanation; hint: null }>> => Promise.resolve(new Map());
  const read = (query: PortfolioQuery = {}, vendor = vendorId): Promise<PortfolioResponse> =>
    rooms.app.get(PortfolioReadModel).read(vendor, words, query);

  /** All pages; `between` happens after each. */
  const leaf = async (query: PortfolioQuery, vendor: string, between: () => Promise<unknown>): Promise<PortfolioItem[]> => {
    const items: PortfolioItem[] = [];
    for (let cursor: string | null | undefined = undefined; cursor !== null;) {
      const page: PortfolioPage = await rooms.app.get(PortfolioReadModel).page(vendor, words, { ...query, limit: 25, cursor });
      items.push(...page.items);
      cursor = page.nextCursor;
      await between();
    }
    return items;
  };

  it('finds words wherever each of them is, however many they are', async () => {
    const [only] = (await read({ q: 'bezier' })).items;
    const words = `${only!.account.name} ${only!.account.csm ?? ''} client-7 the budget is not approved pierre BÉZIER`;
    expect((await read({ q: words })).items.map(({ account }) => account.key)).toEqual(['client-7']);
    expect((await read({ q: 'client-7 bezier pierre' })).items).toHaveLength(1);
    expect((await read({ q: 'client-8 bezier' })).items).toEqual([]);
    expect((await read({ q: `${words} nowhere` })).items).toEqual([]);
    expect((await read({ q: '   ' })).items).toHaveLength(COUNT);
  });

  it('finds a client by a person whom its sentence names, and no longer once that name is erased', async () => {
    expect((await read({ q: 'bezier' })).items.map(({ account }) => account.key)).toEqual(['client-7']);
    await rooms.app.get(Database).transaction(vendorId, (tx) => tx.query('UPDATE person SET name = NULL, address = NULL'));
    expect((await read({ q: 'bezier' })).items).toEqual([]);
  });

  it('treats pattern characters literally', async () => {
    for (const q of ['%', '_', '\\', "'", '100%']) expect((await read({ q })).items).toEqual([]);
    expect((await read({ q: '&' })).items.every(({ account }) => account.name.includes('&'))).toBe(true);
  });

  it('follows what is written about an account', async () => {
    const vendor = await rooms.newVendor();
    await fillAccounts(rooms, vendor, 2);
    const change = (sql: string): Promise<unknown> => rooms.app.get(Database).transaction(vendor, (tx) => tx.query(sql));
    await change(
      `UPDATE account SET name = 'Øresund Lines', csm = 'Zoë@vendor.example', region = 'Skåne', annual_value = 7, currency = 'DKK' WHERE key = 'client-1'`,
    );
    const found = async (query: PortfolioQuery): Promise<string[]> => (await read(query, vendor)).items.map(({ account }) => account.key);
    expect(await found({ q: 'lines skane zoe' })).toEqual(['client-1']);
    expect(await found({ csm: 'Zoë@vendor.example' })).toEqual(['client-1']);
    expect(await found({ csm: 'zoë@vendor.example' })).toEqual([]);
    expect(await found({ region: 'Skåne' })).toEqual(['client-1']);
    expect((await read({}, vendor)).facets.csms.map(({ value }) => value)).toContain('Zoë@vendor.example');
  });

  it.each(PORTFOLIO_SORTS)('shows every account that stays as it is exactly once, by %s, while others change and come', async (sort) => {
    const vendor = await rooms.newVendor();
    await fillAccounts(rooms, vendor, 180);
    const isCalm = ({ account }: PortfolioItem): boolean => Number(account.key.slice(7)) % 3 > 0;
    const before = (await read({ sort }, vendor)).items.filter(isCalm).map(({ account }) => account.key);
    let round = 0;
    const disturb = (): Promise<unknown> =>
      rooms.app.get(Database).transaction(vendor, async (tx) => {
        round++;
        const some = `split_part(a.key, '-', 2)::int % 9 = ${(round % 3) * 3}`;
        await tx.query(
          `UPDATE health h SET score = 100 - h.score, attention = 5 - h.attention, band = 'stalled', change30 = -h.change30, handed_over_at = h.handed_over_at - interval '40 days'
           FROM account a WHERE a.account_id = h.account_id AND ${some}`,
        );
        await tx.query(
          `UPDATE account a SET name = reverse(name), renews_on = renews_on + 50, annual_value = annual_value + 1 WHERE ${some}`,
        );
        const id = newId();
        await tx.query(`INSERT INTO account (vendor_id, account_id, key, name) VALUES ($1, $2, $3, 'New')`, [
          vendor,
          id,
          `client-${900 + round * 3}`,
        ]);
        await tx.query('INSERT INTO health (vendor_id, account_id, attention) VALUES ($1, $2, $3)', [vendor, id, round]);
      });
    const shown = await leaf({ sort }, vendor, disturb);
    expect(shown.filter(isCalm).map(({ account }) => account.key)).toEqual(before);
    expect(round).toBeGreaterThan(4);
  });
});
