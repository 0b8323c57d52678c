import type { Band, CauseCode, GateCode } from '@app/scoring';
import type { Sentence } from './responses';
import type { OverrideResponse, TopCause } from './responses-of-judgement';

/** How a list shows a band. A score without one is an early read: a good band is withheld while little is known. */
export type ShownBand = Band | 'early-read' | 'unknown';

/** The worst first. */
export const SHOWN_BANDS = ['stalled', 'at-risk', 'early-read', 'steady', 'thriving', 'unknown'] as const satisfies readonly ShownBand[];

/**
 * Orders of the portfolio; unknown values come last, equal ones by attention and name. `needs-you`: who needs you first, then the calm
 * ones by band. `value` keeps currencies apart, the commonest first.
 */
export const PORTFOLIO_SORTS = ['attention', 'needs-you', 'value', 'renewal', 'score', 'falling', 'handover', 'name'] as const;
export type PortfolioSort = (typeof PORTFOLIO_SORTS)[number];

/** `mine-or-all`: the accounts whose CSM is the caller, or all where there are none. */
export const PORTFOLIO_SCOPES = ['all', 'mine', 'mine-or-all'] as const;
export type PortfolioScope = (typeof PORTFOLIO_SCOPES)[number];

export type PortfolioSection = 'need-you' | Exclude<ShownBand, 'stalled' | 'at-risk'>;

export type Trend = 'up' | 'flat' | 'down';

export interface PortfolioItem {
  account: { id: string; key: string; name: string; region: string | null; csm: string | null; ae: string | null };
  pilot: string;
  score: number | null;
  band: Band | null;
  shownBand: ShownBand;
  /** An open gate or a band under steady. */
  needsYou: boolean;
  earlyRead: boolean;
  coverage: number;
  attention: number;
  /** Change over the last 30 days, points, as of the last computation; null without a score then. */
  change30: number | null;
  trend: Trend;
  /** End-of-day scores of the last 90 days as known now, oldest first. */
  trail: (number | null)[];
  sentence: Sentence;
  /** A second sentence: what to do or what stands beside it; null when there is nothing to add. */
  hint: Sentence | null;
  daysSinceHandover: number | null;
  handoverAssumed: boolean;
  openTasks: number;
  annualValue: number | null;
  currency: string | null;
  renewsOn: string | null;
  /** Last day of the window in which money for the next stage can still be had; null when none is open. */
  windowClosesOn: string | null;
  risk: number | null;
  gates: GateCode[];
  /** The strongest of the causes why it stalls or might. */
  cause: TopCause | null;
  /** A band that a person set beside the computed one, while it holds. */
  override: OverrideResponse | null;
}

export interface PortfolioSummary {
  clients: number;
  /** Accounts with an open gate or a band under steady. A task alone does not count: a review that is due is no trouble. */
  needYou: number;
  /** Annual value of those, by currency, minor units. */
  atStake: { currency: string; amount: number }[];
  /** Bands that occur, the worst first. */
  bands: { band: ShownBand; clients: number }[];
}

export interface PortfolioFacet {
  value: string;
  clients: number;
}

export interface PortfolioResponse {
  items: PortfolioItem[];
  /** Counts everything that the query asks for, also on the pages after this one. */
  summary: PortfolioSummary;
  /** The parts of the order `needs-you` with their counts, in that order; empty ones are absent. */
  sections: { section: PortfolioSection; clients: number }[];
  /** The accounts of this scope, CSM, AE and region, whatever the search, bands and causes. */
  book: PortfolioSummary;
  /** `mine` where the caller's own accounts are shown. */
  scope: 'all' | 'mine';
  /** Values to filter by. CSMs, AEs and regions are those of all accounts, by name; causes those of the book, the commonest first. */
  facets: {
    csms: PortfolioFacet[];
    aes: PortfolioFacet[];
    regions: PortfolioFacet[];
    causes: (PortfolioFacet & { value: CauseCode; name: string })[];
    /** Accounts whose CSM is the caller. */
    mine: number;
  };
  /** Cursor of the clients after these; null at the end. */
  nextCursor: string | null;
}
