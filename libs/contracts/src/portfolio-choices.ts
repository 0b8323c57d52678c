import type { Band } from '@app/scoring/vocabulary';

/** The band as a list shows it. A score without a band is an early read: good bands are withheld while little is known. */
export type ShownBand = Band | 'early-read' | 'unknown';

/** The worst first. */
export const SHOWN_BANDS = ['stalled', 'at-risk', 'early-read', 'steady', 'thriving', 'unknown'] as const satisfies readonly ShownBand[];

/**
 * Orders of the portfolio; unknown values come last, equal ones by attention and name. `needs-you`: who needs you first, then the calm
 * ones by band. `value` keeps currencies apart, the commonest first.
 */
export const PORTFOLIO_SORTS = ['attention', 'needs-you', 'value', 'renewal', 'score', 'falling', 'handover', 'name'] as const;
export type PortfolioSort = (typeof PORTFOLIO_SORTS)[number];

/** `mine-or-all`: the accounts whose CSM is the caller, or all if there are none. */
export const PORTFOLIO_SCOPES = ['all', 'mine', 'mine-or-all'] as const;
export type PortfolioScope = (typeof PORTFOLIO_SCOPES)[number];
