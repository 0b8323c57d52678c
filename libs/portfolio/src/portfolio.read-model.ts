import { Injectable } from '@nestjs/common';
import {
  type PortfolioCounts,
  type PortfolioPage,
  type PortfolioResponse,
  type PortfolioScope,
  type PortfolioSort,
  type Sentence,
  sentence,
} from '@app/contracts';
import { Database, type Tx } from '@app/database';
import { type Explanation, personsOf, type Zone } from '@app/scoring';
import { DirectoryRepository } from '@app/signal';
import { type Caller, type OwnNames, ownNames } from './own-names.rules';
import { byName, causesOf, type CountedGroup, currenciesOf, sectionsOf, summaryOf } from './portfolio-counts.rules';
import { type PortfolioRow, toItem } from './portfolio-item.rules';
import { type Place, type PortfolioFilter, type PortfolioQuery, readPlace, writePlace } from './portfolio-query.rules';
import { PortfolioRepository } from './portfolio.repository';

/** Sentences of accounts as of a moment; accounts without usable facts are absent. */
type Words = (
  tx: Tx,
  accountIds: readonly string[],
  at: Date,
) => Promise<ReadonlyMap<string, { sentence: Explanation; hint: Explanation | null }>>;

/** Rows of one page whose sentences are updated; those of further rows may be some days old. */
const MOST_REWORDED = 300;

/** Rows of one page: some two megabytes. */
export const MOST_PORTFOLIO_ITEMS = 2000;

/** Reads the portfolio, the screen that people open every morning. */
@Injectable()
export class PortfolioReadModel {
  constructor(
    private readonly database: Database,
    private readonly portfolio: PortfolioRepository,
    private readonly directory: DirectoryRepository,
  ) {}

  /**
   * Reads a page of the accounts that match the query, with counts of all of them. If the sort values of an account change between two
   * pages, it may be in both; the later one is current. Throws `invalid` for a cursor of another list or order.
   */
  async read(vendorId: string, words: Words, query: Asked<PortfolioQuery> = {}): Promise<PortfolioResponse> {
    const { sort = 'attention' } = query;
    const after = query.cursor === undefined ? undefined : readPlace(sort, query.cursor);
    return this.database.transaction(vendorId, async (tx) => {
      const own = await this.ownOf(tx, query);
      const { found, counts } = await this.countsOf(tx, query, own);
      const currencies = after?.currencies ?? currenciesOf(found);
      const limit = query.limit ?? MOST_PORTFOLIO_ITEMS;
      return { ...counts, ...(await this.pageOf(tx, words, { ...query, sort, limit }, own, { currencies, after })) };
    });
  }

  /** The same page without the counts, for which every account of the book is read. */
  async page(vendorId: string, words: Words, query: Asked<PortfolioQuery> & { limit: number }): Promise<PortfolioPage> {
    const { sort = 'attention' } = query;
    const after = query.cursor === undefined ? undefined : readPlace(sort, query.cursor);
    return this.database.transaction(vendorId, async (tx) => {
      const own = await this.ownOf(tx, query);
      const isRanked = sort === 'value' && after === undefined;
      const currencies = after?.currencies ?? (isRanked ? currenciesOf(await this.portfolio.currencies(tx, query, own)) : []);
      return this.pageOf(tx, words, { ...query, sort }, own, { currencies, after });
    });
  }

  /** The counts without a page, with the tasks that are due. */
  async counts(vendorId: string, query: Asked<PortfolioFilter> = {}): Promise<PortfolioCounts> {
    return this.database.transaction(vendorId, async (tx) => {
      const [own, { now, zone }] = await Promise.all([this.ownOf(tx, query), this.directory.today(tx)]);
      const today = zone.dateOf(now.getTime());
      const [{ counts }, tasksDue] = await Promise.all([
        this.countsOf(tx, query, own),
        this.portfolio.countTasksDue(tx, query, own, today),
      ]);
      return { ...counts, tasksDue };
    });
  }

  /** The names of which one must be the CSM; null for everybody's accounts. */
  private async ownOf(tx: Tx, { member = null, scope = 'all' }: Asked<{ scope?: PortfolioScope }>): Promise<OwnNames | null> {
    if (scope === 'all') return null;
    const names = ownNames(member);
    return scope === 'mine' || (await this.portfolio.countOwn(tx, names)) > 0 ? names : null;
  }

  private async countsOf(
    tx: Tx,
    query: Asked<PortfolioFilter>,
    own: OwnNames | null,
  ): Promise<{ found: CountedGroup[]; counts: Omit<PortfolioCounts, 'tasksDue'> }> {
    const [book, facets, mine] = await Promise.all([
      this.portfolio.counts(tx, query, own),
      this.portfolio.facets(tx),
      this.portfolio.countOwn(tx, ownNames(query.member ?? null)),
    ]);
    const found = book.filter(({ isFound }) => isFound);
    const counts: Omit<PortfolioCounts, 'tasksDue'> = {
      summary: summaryOf(found),
      sections: sectionsOf(found),
      book: summaryOf(book),
      scope: own === null ? 'all' : 'mine',
      facets: {
        csms: byName(facets.csms),
        aes: byName(facets.aes),
        regions: byName(facets.regions),
        causes: causesOf(book),
        mine,
      },
    };
    return { found, counts };
  }

  private async pageOf(
    tx: Tx,
    words: Words,
    { sort, limit, ...query }: PortfolioQuery & { sort: PortfolioSort; limit: number },
    own: OwnNames | null,
    place: { currencies: readonly string[]; after: Place | undefined },
  ): Promise<PortfolioPage> {
    const [at, zone, rows] = await Promise.all([
      tx.now(),
      this.directory.zone(tx),
      this.portfolio.page(tx, { ...query, sort, limit: limit + 1 }, own, place),
    ]);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    await reword(tx, shown, { at, zone }, words);
    const toText = await this.texts(tx, shown, { at: at.getTime(), zone });
    return {
      items: shown.map((row) => toItem(row, { now: at.getTime(), today: zone.dateOf(at.getTime()) }, toText)),
      nextCursor: last ? writePlace(sort, { ...last, accountId: last.id, currencies: place.currencies }) : null,
    };
  }

  /** Explanations name people by id; here they get their names. */
  private async texts(
    tx: Tx,
    rows: readonly PortfolioRow[],
    read: { at: number; zone: Zone },
  ): Promise<(explanation: Explanation) => Sentence> {
    const said = rows.flatMap((row) => [row.sentence, row.hint]).filter((each) => each !== null);
    const names = await this.directory.personNames(tx, [...new Set(said.flatMap(personsOf))]);
    const context = { ...read, personName: (person: string) => names.get(person) ?? null };
    return (explanation) => ({ ...explanation, text: sentence(explanation, context) });
  }
}

type Asked<Query> = Query & { member?: Caller | null };

/** "Due on 3 November" reads differently on the 4th, when nothing else has changed. */
async function reword(tx: Tx, rows: readonly PortfolioRow[], { at, zone }: { at: Date; zone: Zone }, words: Words): Promise<void> {
  const today = zone.dayOf(at.getTime());
  const old = rows.slice(0, MOST_REWORDED).filter(({ wordedAt }) => wordedAt !== null && zone.dayOf(wordedAt.getTime()) < today);
  const current = await words(
    tx,
    old.map(({ id }) => id),
    at,
  );
  for (const row of old) Object.assign(row, current.get(row.id));
}
