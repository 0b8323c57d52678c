import { causeName, type PortfolioFacet, type PortfolioResponse, type PortfolioSummary, SHOWN_BANDS, type ShownBand } from '@app/contracts';
import type { CauseCode } from '@app/scoring';

/** Accounts of a book with equal values in everything that is counted. */
export interface CountedGroup {
  shownBand: ShownBand;
  needsYou: boolean;
  cause: CauseCode | null;
  currency: string | null;
  /** True if the search, bands and causes of the query match them. */
  isFound: boolean;
  clients: number;
  /** Sum of their annual values, minor units; null where none is known. */
  amount: number | null;
}

export function summaryOf(groups: readonly CountedGroup[]): PortfolioSummary {
  const amounts = new Map<string, number>();
  for (const { needsYou, currency, amount } of groups) {
    if (needsYou && currency !== null && amount !== null) amounts.set(currency, (amounts.get(currency) ?? 0) + amount);
  }
  return {
    clients: countOf(groups),
    needYou: countOf(groups.filter(({ needsYou }) => needsYou)),
    atStake: Array.from(amounts, ([currency, amount]) => ({ currency, amount })).sort((a, b) => b.amount - a.amount),
    bands: SHOWN_BANDS.map((band) => ({ band, clients: countOf(groups.filter(({ shownBand }) => shownBand === band)) })).filter(
      ({ clients }) => clients > 0,
    ),
  };
}

const CALM = ['early-read', 'steady', 'thriving', 'unknown'] as const;

export function sectionsOf(groups: readonly CountedGroup[]): PortfolioResponse['sections'] {
  const needing = { section: 'need-you' as const, clients: countOf(groups.filter(({ needsYou }) => needsYou)) };
  const calm = CALM.map((section) => ({
    section,
    clients: countOf(groups.filter(({ needsYou, shownBand }) => !needsYou && shownBand === section)),
  }));
  return [needing, ...calm].filter(({ clients }) => clients > 0);
}

/** Causes of the accounts, most common first. */
export function causesOf(groups: readonly CountedGroup[]): PortfolioResponse['facets']['causes'] {
  const counts = new Map<CauseCode, number>();
  for (const { cause, clients } of groups) if (cause !== null) counts.set(cause, (counts.get(cause) ?? 0) + clients);
  return Array.from(counts, ([value, clients]) => ({ value, name: causeName(value), clients })).sort(
    (a, b) => b.clients - a.clients || a.name.localeCompare(b.name),
  );
}

/** Currencies of the accounts, most common first. An account without one has the empty text. */
export function currenciesOf(groups: readonly Pick<CountedGroup, 'currency' | 'clients'>[]): string[] {
  const counts = new Map<string, number>();
  for (const { currency, clients } of groups) counts.set(currency ?? '', (counts.get(currency ?? '') ?? 0) + clients);
  return [...counts].sort(([a, n], [b, m]) => m - n || a.localeCompare(b)).map(([currency]) => currency);
}

/** Values with their counts, by name. */
export function byName(facets: readonly PortfolioFacet[]): PortfolioFacet[] {
  return [...facets].sort((a, b) => a.value.localeCompare(b.value));
}

function countOf(groups: readonly CountedGroup[]): number {
  return groups.reduce((total, { clients }) => total + clients, 0);
}
