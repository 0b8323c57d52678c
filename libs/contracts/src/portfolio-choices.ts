import type { Band } from '@app/scoring/vocabulary';

/** The band as a list shows it. A score without a band is an early read: good bands need enough data. */
export type ShownBand = Band | 'early-read' | 'unknown';

/** Worst first. */
export const SHOWN_BANDS = ['stalled', 'at-risk', 'early-read', 'steady', 'thriving', 'unknown'] as const satisfies readonly ShownBand[];

/**
 * Orders of the portfolio. Unknown values come last; ties are sorted by attention and name. `needs-you`: clients that need you first, then
 * the others by band. `value` groups by currency, the most common first.
 */
export const PORTFOLIO_SORTS = ['attention', 'needs-you', 'value', 'renewal', 'score', 'falling', 'handover', 'name'] as const;
export type PortfolioSort = (typeof PORTFOLIO_SORTS)[number];

/** `mine-or-all`: the accounts whose CSM is the caller, or all if there are none. */
export const PORTFOLIO_SCOPES = ['all', 'mine', 'mine-or-all'] as const;
export type PortfolioScope = (typeof PORTFOLIO_SCOPES)[number];
