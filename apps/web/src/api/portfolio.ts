import type { PortfolioResponse, PortfolioScope, PortfolioSort, ShownBand } from '@app/contracts';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from './client';

export interface PortfolioSearch {
  q?: string;
  scope: PortfolioScope;
  csm?: string;
  band?: ShownBand;
  cause?: string;
  sort: PortfolioSort;
}

export const PORTFOLIO_PAGE = 150;

export const portfolioKey = ['portfolio'];
export const portfolioListKey = [...portfolioKey, 'list'];

/** The server searches, filters, sorts and counts; the page asks for more rows as they are wanted. */
export const portfolioQuery = (search: PortfolioSearch) =>
  infiniteQueryOptions({
    queryKey: [...portfolioListKey, search],
    queryFn: ({ pageParam, signal }) =>
      call<PortfolioResponse>('/v1/portfolio', { query: { ...search, limit: PORTFOLIO_PAGE, cursor: pageParam ?? undefined }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });

/** Keys of the accounts that need attention most, in that order. */
export const attentionOrderQuery = queryOptions({
  queryKey: [...portfolioKey, 'attention'],
  queryFn: ({ signal }) => call<PortfolioResponse>('/v1/portfolio', { query: { sort: 'attention' }, signal }),
  select: ({ items }) => items.map(({ account }) => account.key),
});
