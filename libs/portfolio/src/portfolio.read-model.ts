import { Injectable } from '@nestjs/common';
import { type PortfolioResponse, type Sentence, sentence } from '@app/contracts';
import { Database, type Tx } from '@app/database';
import { type Explanation, personsOf, type Zone } from '@app/scoring';
import { DirectoryRepository } from '@app/signal';
import { byName, causesOf, currenciesOf, sectionsOf, summaryOf } from './portfolio-counts.rules';
import { type PortfolioRow, toItem } from './portfolio-item.rules';
import { type PortfolioQuery, readPlace, writePlace } from './portfolio-query.rules';
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
  async read(
    vendorId: string,
    words: Words,
    {
      member = null,
      scope = 'all',
      sort = 'attention',
      limit = MOST_PORTFOLIO_ITEMS,
      ...query
    }: PortfolioQuery & { member?: Caller | null } = {},
  ): Promise<PortfolioResponse> {
    const after = query.cursor === undefined ? undefined : readPlace(sort, query.cursor);
    const names = ownNames(member);
    return this.database.transaction(vendorId, async (tx) => {
      const [at, zone, facets] = await Promise.all([tx.now(), this.directory.zone(tx), this.portfolio.facets(tx, names)]);
      const isMine = scope === 'mine' || (scope === 'mine-or-all' && facets.mine > 0);
      const own = isMine ? names : null;
      const book = await this.portfolio.counts(tx, query, own);
      const found = book.filter(({ isFound }) => isFound);
      const currencies = after?.currencies ?? currenciesOf(found);
      const rows = await this.portfolio.page(tx, { ...query, sort, limit: limit + 1 }, own, { currencies, after });
      const shown = rows.slice(0, limit);
      const last = rows.length > limit ? shown.at(-1) : undefined;
      await reword(tx, shown, { at, zone }, words);
      const toText = await this.texts(tx, shown, { at: at.getTime(), zone });
      return {
        items: shown.map((row) => toItem(row, { now: at.getTime(), today: zone.dateOf(at.getTime()) }, toText)),
        summary: summaryOf(found),
        sections: sectionsOf(found),
        book: summaryOf(book),
        scope: isMine ? 'mine' : 'all',
        facets: {
          csms: byName(facets.csms),
          aes: byName(facets.aes),
          regions: byName(facets.regions),
          causes: causesOf(book),
          mine: facets.mine,
        },
        nextCursor: last ? writePlace(sort, { ...last, accountId: last.id, currencies }) : null,
      };
    });
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

interface Caller {
  name: string;
  email: string;
}

/** An account names its CSM by address, by name, or by the part of the address before the @. */
function ownNames(member: Caller | null): string[] {
  if (member === null) return [];
  const email = member.email.toLowerCase();
  return [...new Set([email, member.name.toLowerCase(), email.split('@')[0]!])];
}

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
