import type { PortfolioResponse } from '@app/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from './client';

/** Whoever needs you is there at once; the others follow, because search and filters are over all of them. */
const FIRST_CLIENTS = 200;

const MANY_CLIENTS = 1000;

export const portfolioQuery = queryOptions({
  queryKey: ['portfolio'],
  queryFn: async ({ signal, client, queryKey }): Promise<PortfolioResponse> => {
    let page = await call<PortfolioResponse>('/v1/portfolio', { query: { limit: FIRST_CLIENTS }, signal });
    const items = new Map(page.items.map((item) => [item.account.id, item]));
    if (page.nextCursor !== null && client.getQueryData(queryKey) === undefined) client.setQueryData(queryKey, page);
    while (page.nextCursor !== null) {
      page = await call<PortfolioResponse>('/v1/portfolio', { query: { cursor: page.nextCursor }, signal });
      // One whose attention fell meanwhile comes again.
      for (const item of page.items) items.set(item.account.id, item);
    }
    return { ...page, items: [...items.values()] };
  },
  refetchInterval: ({ state }) => ((state.data?.items.length ?? 0) > MANY_CLIENTS ? 5 * 60_000 : 60_000),
});
