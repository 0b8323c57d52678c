import type { PortfolioScope, PortfolioSort, ShownBand } from '@app/contracts';
import { readCursor, writeCursor, wrongCursor } from '@app/database';
import type { CauseCode } from '@app/scoring';

/** Which accounts are listed and counted. */
export interface PortfolioFilter {
  /** Every word of it must be found in what the row shows. */
  q?: string;
  scope?: PortfolioScope;
  csm?: string;
  ae?: string;
  region?: string;
  bands?: readonly ShownBand[];
  causes?: readonly CauseCode[];
}

export interface PortfolioQuery extends PortfolioFilter {
  sort?: PortfolioSort;
  cursor?: string;
  /** 1–2,000. */
  limit?: number;
}

/** Sections of the order `needs-you`: clients that need you come first, then the calm ones by band. */
const CALM_RANKS = `CASE WHEN needs_you THEN 0 ELSE CASE shown_band WHEN 'early-read' THEN 1 WHEN 'steady' THEN 2 WHEN 'thriving' THEN 3 ELSE 4 END END`;
const LAST = `'infinity'::float8`;

/**
 * Each order as two numbers and a text, all ascending, followed by attention, name and id. `$ranks` are the currencies, most common
 * first. Unknown values are infinite, so that they come last.
 */
const SORT_KEYS: { [S in PortfolioSort]: { first: string; second: string; text: string } } = {
  attention: { first: '0', second: '0', text: `''` },
  'needs-you': { first: CALM_RANKS, second: '0', text: `''` },
  value: {
    first: `CASE WHEN annual_value IS NULL THEN ${LAST} ELSE coalesce(array_position($ranks::text[], coalesce(currency, '')), 1000000) END`,
    second: 'coalesce(-annual_value, 0)',
    text: `CASE WHEN annual_value IS NULL THEN '' ELSE coalesce(currency, '') END`,
  },
  renewal: { first: `coalesce((renews_on - date '1970-01-01')::float8, ${LAST})`, second: '0', text: `''` },
  score: { first: `coalesce(score, ${LAST})`, second: '0', text: `''` },
  falling: { first: `coalesce(change30, ${LAST})`, second: '0', text: `''` },
  handover: { first: `coalesce(-extract(epoch FROM handed_over_at)::float8, ${LAST})`, second: '0', text: `''` },
  name: { first: '0', second: '0', text: 'name' },
};

/** The ascending columns of an order: `first`, `text`, `second`, `attention` and `name`. */
export function sortColumns(sort: PortfolioSort, ranks: string): string {
  const { first, second, text } = SORT_KEYS[sort];
  return `(${first.replace('$ranks', ranks)})::float8 AS first, (${text})::text COLLATE "und-x-icu" AS text, (${second})::float8 AS second`;
}

/** The last row of a page, by everything that its order compares. */
export interface Place {
  first: number;
  text: string;
  second: number;
  attention: number;
  name: string;
  accountId: string;
  /** The order of currencies when the first page was read: it stays so on the pages after it. */
  currencies: readonly string[];
}

export function writePlace(sort: PortfolioSort, place: Place): string {
  const { first, text, second, attention, name, accountId, currencies } = place;
  return writeCursor([sort, String(first), text, String(second), String(attention), name, accountId, currencies.join(' ')]);
}

/** Throws `invalid` for a cursor of another list or order. */
export function readPlace(sort: PortfolioSort, cursor: string): Place {
  const parts = readCursor(cursor, ['text', 'text', 'text', 'text', 'text', 'text', 'uuid', 'text']);
  const [first, second, attention] = [Number(parts[1]), Number(parts[3]), Number(parts[4])];
  if (parts[0] !== sort || [first, second, attention].some(Number.isNaN)) throw wrongCursor();
  return { first, text: parts[2], second, attention, name: parts[5], accountId: parts[6], currencies: parts[7].split(' ') };
}
