import { AccountModule } from '@app/account';
import {
  PORTFOLIO_SORTS,
  type PortfolioCounts,
  type PortfolioItem,
  type PortfolioPage,
  type PortfolioResponse,
  type PortfolioSort,
  SHOWN_BANDS,
} from '@app/contracts';
import { Database } from '@app/database';
import { HealthScoreModule } from '@app/health-score';
import { PilotModule } from '@app/pilot';
import { SignalModule } from '@app/signal';
import { testRooms, type TestRooms } from '@app/testing';
import { CSMS, fillAccounts } from './portfolio-accounts.fixture-spec';
import { PortfolioModule } from './portfolio.module';
import { PortfolioReadModel } from './portfolio.read-model';
import type { PortfolioQuery } from './portfolio-query.rules';

const COUNT = 420;
const AISHA = { name: 'Aisha Rahman', email: 'aisha@vendor.example' };
describe('pages of the portfolio', () => {
  let rooms: TestRooms;
  let vendorId: string;
  let otherId: string;
  let all: PortfolioItem[];

  const read = (query: PortfolioQuery = {}, vendor = vendorId): Promise<PortfolioResponse> =>
    rooms.app.get(PortfolioReadModel).read(vendor, async () => Promise.resolve(new Map()), { member: AISHA, ...query });

  const readPage = (query: PortfolioQuery & { limit: number }): Promise<PortfolioPage> =>
    rooms.app.get(PortfolioReadModel).page(vendorId, async () => Promise.resolve(new Map()), { member: AISHA, ...query });

  const count = (query: PortfolioQuery = {}): Promise<PortfolioCounts> =>
    rooms.app.get(PortfolioReadModel).counts(vendorId, { member: AISHA, ...query });

  /** All pages without their counts. */
  const leaf = async (query: PortfolioQuery, limit: number): Promise<PortfolioItem[]> => {
    const items: PortfolioItem[] = [];
    for (let cursor: string | null | undefined = undefined; cursor !== null;) {
      const page: PortfolioPage = await readPage({ ...query, limit, cursor });
      expect(page.items.length).toBeGreaterThan(0);
      items.push(...page.items);
      cursor = page.nextCursor;
    }
    return items;
  };

  const turn = async (query: PortfolioQuery, limit: number): Promise<PortfolioResponse[]> => {
    const pages = [await read({ ...query, limit })];
    for (let cursor = pages[0]!.nextCursor; cursor !== null; cursor = pages.at(-1)!.nextCursor) {
      pages.push(await read({ ...query, limit, cursor }));
    }
    return pages;
  };

  beforeAll(async () => {
    rooms = await testRooms(SignalModule, AccountModule, PilotModule, HealthScoreModule, PortfolioModule);
    vendorId = await rooms.newVendor();
    otherId = await rooms.newVendor();
    await fillAccounts(rooms, vendorId, COUNT);
    await fillAccounts(rooms, otherId, 60);
    all = (await read()).items;
  });
  afterAll(() => rooms.stop());

  const byText = (a: string, b: string): number => a.localeCompare(b);
  const last = (a: number | null, b: number | null, by = (x: number, y: number) => x - y): number =>
    a === null || b === null ? Number(a === null) - Number(b === null) : by(a, b);
  const dayOf = (date: string | null): number | null => (date === null ? null : Date.parse(date));
  const sections = ['need-you', 'early-read', 'steady', 'thriving', 'unknown'];
  const sectionOf = (item: PortfolioItem): string => (item.needsYou ? 'need-you' : item.shownBand);

  /** The orders as the page of the portfolio has always had them. */
  const sorted = (items: readonly PortfolioItem[], sort: PortfolioSort): string[] => {
    const common = new Map<string | null, number>();
    for (const { currency } of items) common.set(currency, (common.get(currency) ?? 0) + 1);
    const orders: Record<PortfolioSort, (a: PortfolioItem, b: PortfolioItem) => number> = {
      attention: () => 0,
      'needs-you': (a, b) => sections.indexOf(sectionOf(a)) - sections.indexOf(sectionOf(b)),
      value: (a, b) =>
        last(a.annualValue, b.annualValue, (x, y) =>
          a.currency === b.currency
            ? y - x
            : common.get(b.currency)! - common.get(a.currency)! || byText(a.currency ?? '', b.currency ?? ''),
        ),
      renewal: (a, b) => last(dayOf(a.renewsOn), dayOf(b.renewsOn)),
      score: (a, b) => last(a.score, b.score),
      falling: (a, b) => last(a.change30, b.change30),
      handover: (a, b) => last(a.daysSinceHandover, b.daysSinceHandover),
      name: (a, b) => byText(a.account.name, b.account.name),
    };
    const order = (a: PortfolioItem, b: PortfolioItem): number =>
      orders[sort](a, b) || b.attention - a.attention || byText(a.account.name, b.account.name) || (a.account.id < b.account.id ? -1 : 1);
    return [...items].sort(order).map(({ account }) => account.key);
  };

  const FILTERS: [name: string, query: PortfolioQuery, is: (item: PortfolioItem) => boolean][] = [
    ['nothing', {}, () => true],
    ['mine', { scope: 'mine' }, ({ account }) => ['aisha@vendor.example', 'Aisha Rahman'].includes(account.csm ?? '')],
    ['a CSM', { csm: 'chloé@vendor.example' }, ({ account }) => account.csm === 'chloé@vendor.example'],
    [
      'an AE and a region',
      { ae: 'dan@vendor.example', region: 'Québec' },
      ({ account: { ae, region } }) => ae !== null && region === 'Québec',
    ],
    ['bands', { bands: ['early-read', 'stalled'] }, ({ shownBand }) => shownBand === 'early-read' || shownBand === 'stalled'],
    ['a cause', { causes: ['no-owner'] }, ({ cause }) => cause?.cause === 'no-owner'],
    ['words', { q: ' QUEBEC  budget ' }, ({ account: { region, key } }) => region === 'Québec' && Number(key.slice(7)) % 8 !== 0],
    [
      'everything',
      { scope: 'mine', bands: ['steady'], q: 'same' },
      (item) => /^Aisha|^aisha/.test(item.account.csm ?? '') && item.band === 'steady' && /same/i.test(item.account.name),
    ],
  ];

  it('show an early read with and without a score, and nothing known apart from it', () => {
    const shown = (band: PortfolioItem['shownBand']): PortfolioItem[] => all.filter((item) => item.shownBand === band);
    const [early, unknown] = [shown('early-read'), shown('unknown')];
    expect(early.every((item) => item.earlyRead && item.band === null)).toBe(true);
    expect(new Set(early.map(({ score }) => score === null))).toEqual(new Set([true, false]));
    expect(unknown.length).toBeGreaterThan(0);
    expect(unknown.every((item) => !item.earlyRead && item.score === null)).toBe(true);
  });

  it('call for you where a client without a score has gone quiet, unless a meeting is ahead', async () => {
    const vendor = await rooms.newVendor();
    await fillAccounts(rooms, vendor, 3);
    const quiet: [key: string, risk: number, held: boolean][] = [
      ['client-0', 0.46, false],
      ['client-1', 0.44, false],
      ['client-2', 0.9, true],
    ];
    await rooms.app.get(Database).transaction(vendor, async (tx) => {
      for (const [key, risk, held] of quiet) {
        await tx.query(
          `UPDATE health h SET score = NULL, band = NULL, early_read = true, gates = '{}', risk = $2, held = $3 FROM account a
           WHERE a.vendor_id = h.vendor_id AND a.account_id = h.account_id AND a.key = $1`,
          [key, risk, held],
        );
      }
    });
    const { items, sections } = await read({}, vendor);
    expect(items.filter(({ needsYou }) => needsYou).map(({ account }) => account.key)).toEqual(['client-0']);
    expect(sections).toEqual([
      { section: 'need-you', clients: 1 },
      { section: 'early-read', clients: 2 },
    ]);
  });

  describe.each(PORTFOLIO_SORTS)('by %s', (sort) => {
    it.each(FILTERS)(
      'filtered by %s: each account once, in the order of the whole, the same counts on every page',
      async (_, query, is) => {
        const wanted = all.filter(is);
        expect(wanted.length).toBeGreaterThan(0);
        const pages = await turn({ ...query, sort }, 90);
        expect(pages.flatMap(({ items }) => items.map(({ account }) => account.key))).toEqual(sorted(wanted, sort));
        const paged = await leaf({ ...query, sort }, 60);
        expect(paged).toEqual(pages.flatMap(({ items }) => items));
        for (const { summary, sections: parts, book, facets } of pages) {
          expect({ summary, parts, book, facets }).toEqual({
            summary: pages[0]!.summary,
            parts: pages[0]!.sections,
            book: pages[0]!.book,
            facets: pages[0]!.facets,
          });
        }
      },
    );
  });

  it.each(FILTERS)('counts what is filtered by %s like a full scan', async (_, query, is) => {
    const { items: _items, nextCursor: _nextCursor, ...counts } = await read({ ...query, limit: 1 });
    expect(await count(query)).toEqual({ ...counts, tasksDue: 0 });
    const { summary, sections: parts, scope } = counts;
    const wanted = all.filter(is);
    const needing = wanted.filter(({ needsYou }) => needsYou);
    const amounts = new Map<string, number>();
    for (const { currency, annualValue } of needing) {
      if (currency !== null && annualValue !== null) amounts.set(currency, (amounts.get(currency) ?? 0) + annualValue);
    }
    expect(summary.clients).toBe(wanted.length);
    expect(summary.needYou).toBe(needing.length);
    expect(new Map(summary.atStake.map(({ currency, amount }) => [currency, amount]))).toEqual(amounts);
    const bands = SHOWN_BANDS.map((band) => ({ band, clients: wanted.filter(({ shownBand }) => shownBand === band).length }));
    expect(summary.bands).toEqual(bands.filter(({ clients }) => clients > 0));
    const counted = sections.map((section) => ({ section, clients: wanted.filter((item) => sectionOf(item) === section).length }));
    expect(parts).toEqual(counted.filter(({ clients }) => clients > 0));
    expect(scope).toBe(query.scope === 'mine' ? 'mine' : 'all');
  });

  it('offers every CSM, AE, region and cause with its count, independent of the other filters', async () => {
    const { facets, book, summary } = await read({ bands: ['stalled'], q: 'zebra', limit: 1 });
    expect(facets.csms.map(({ value }) => value)).toEqual(CSMS.filter((csm) => csm !== null).sort(byText));
    expect(facets.regions.map(({ value }) => value)).toEqual(['Johor', 'Penang', 'Québec']);
    expect(facets.aes).toEqual([{ value: 'dan@vendor.example', clients: all.filter(({ account }) => account.ae !== null).length }]);
    expect(facets.causes.map(({ value }) => value).sort()).toEqual(['champion-lost', 'no-owner']);
    expect(facets.mine).toBe(all.filter(({ account }) => /^aisha/i.test(account.csm ?? '')).length);
    expect(book.clients).toBe(COUNT);
    expect(summary.clients).toBeLessThan(COUNT);
  });

  it('shows all accounts if the caller has none, and nothing if only their own were requested', async () => {
    const stranger = { name: 'Eve', email: 'eve@vendor.example' };
    const ask = (scope: 'mine' | 'mine-or-all', member: typeof stranger | null): Promise<PortfolioResponse> =>
      rooms.app.get(PortfolioReadModel).read(vendorId, async () => Promise.resolve(new Map()), { member, scope });
    expect(await ask('mine-or-all', stranger)).toMatchObject({ scope: 'all', summary: { clients: COUNT } });
    expect(await ask('mine-or-all', AISHA)).toMatchObject({ scope: 'mine' });
    expect(await ask('mine', stranger)).toMatchObject({ scope: 'mine', items: [], summary: { clients: 0 } });
    expect(await ask('mine-or-all', null)).toMatchObject({ scope: 'all', summary: { clients: COUNT } });
  });

  it('never shows or counts the rows of another vendor', async () => {
    const own = new Set(all.map(({ account }) => account.id));
    const other = await read({}, otherId);
    expect(other.items).toHaveLength(60);
    expect(other.items.some(({ account }) => own.has(account.id))).toBe(false);
    expect(other.summary.clients + other.book.clients).toBe(120);
    // A cursor holds values and no rights: in another vendor it is only a place in the order.
    const { nextCursor } = await read({ limit: 5 });
    const rest = await read({ cursor: nextCursor! }, otherId);
    expect(rest.items.some(({ account }) => own.has(account.id))).toBe(false);
  });

  it('refuses a cursor of another sort order', async () => {
    const { nextCursor } = await read({ sort: 'score', limit: 5 });
    await expect(read({ sort: 'name', cursor: nextCursor! })).rejects.toMatchObject({ code: 'invalid' });
    await expect(read({ sort: 'score', cursor: 'nonsense' })).rejects.toMatchObject({ code: 'invalid' });
  });
});
