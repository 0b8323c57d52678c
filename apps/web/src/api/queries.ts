import type {
  AccountResponse,
  ApiKeyResponse,
  DaysResponse,
  HealthChangeResponse,
  HealthHistoryItem,
  HealthLineResponse,
  HealthResponse,
  LoginHintResponse,
  MeResponse,
  NightResponse,
  Page,
  PeopleResponse,
  PilotResponse,
  PortfolioResponse,
  ScorecardResponse,
  ScorecardVersionItem,
  ScorecardVersionResponse,
  SignalResponse,
  SilenceClocksResponse,
  TaskResponse,
  VendorTimeZone,
} from '@app/contracts';
import type { SignalKindDescription } from '@app/scoring';
import { infiniteQueryOptions, QueryClient, queryOptions } from '@tanstack/react-query';
import { ApiError, call } from './client';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 20_000,
      // Offline is said like any other silence of the server, not waited out behind a skeleton.
      networkMode: 'always',
      retry: (count, failure) => count < 1 && !(failure instanceof ApiError && failure.status >= 400 && failure.status < 500),
    },
  },
});

/** What a card can be made of, as far as the page tells it. */
export interface ScorecardVocabulary {
  readings: { reading: string; meaning: string }[];
  measures: { code: string; name: string }[];
  groups: { code: string; name: string }[];
}

const account = (key: string) => `/v1/accounts/${encodeURIComponent(key)}`;

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => call<MeResponse>('/v1/me', { signal }),
  staleTime: 5 * 60_000,
});

/** A server that has no hint to give is no reason to trouble the person who logs in. */
export const loginHintQuery = queryOptions({
  queryKey: ['login-hint'],
  queryFn: ({ signal }) => call<LoginHintResponse>('/auth/hint', { signal }).catch((): LoginHintResponse => ({ demo: null })),
  staleTime: Infinity,
});

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

/** All of them: whose tasks there are is told by their assignees. */
export const openTasksQuery = queryOptions({
  queryKey: ['tasks', 'open'],
  queryFn: async ({ signal }) => {
    const items: TaskResponse[] = [];
    let cursor: string | undefined;
    do {
      const page: Page<TaskResponse> = await call('/v1/tasks', { query: { state: 'open', limit: 200, cursor }, signal });
      items.push(...page.items);
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    return items;
  },
});

export const accountQuery = (key: string) =>
  queryOptions({ queryKey: ['account', key, 'self'], queryFn: ({ signal }) => call<AccountResponse>(account(key), { signal }) });

export const pilotsQuery = (key: string) =>
  queryOptions({
    queryKey: ['account', key, 'pilots'],
    queryFn: ({ signal }) => call<Page<PilotResponse>>(`${account(key)}/pilots`, { signal }),
  });

export const healthQuery = (key: string) =>
  queryOptions({
    queryKey: ['account', key, 'health'],
    queryFn: ({ signal }) => call<HealthResponse>(`${account(key)}/health`, { signal }),
  });

export const lineQuery = (key: string, from: string, to: string) =>
  queryOptions({
    queryKey: ['account', key, 'line', from, to],
    queryFn: ({ signal }) => call<HealthLineResponse>(`${account(key)}/health/line`, { query: { from, to, every: '1d' }, signal }),
  });

/** Which days between two dates do not count as silence. */
export const daysQuery = (key: string, from: string, to: string) =>
  queryOptions({
    queryKey: ['account', key, 'days', from, to],
    queryFn: ({ signal }) => call<DaysResponse>(`${account(key)}/health/days`, { query: { from, to }, signal }),
    staleTime: 60 * 60_000,
  });

/** What we said, as it was written down then: up to 2,000 rows, newest first. */
export const saidQuery = (key: string, from: string) =>
  queryOptions({
    queryKey: ['account', key, 'said', from],
    queryFn: async ({ signal }) => {
      const items: HealthHistoryItem[] = [];
      let cursor: string | undefined;
      do {
        const page: Page<HealthHistoryItem> = await call(`${account(key)}/health/history`, { query: { from, limit: 200, cursor }, signal });
        items.push(...page.items);
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined && items.length < 2000);
      return items;
    },
  });

export const changeQuery = (key: string, from: string, to: string) =>
  queryOptions({
    queryKey: ['account', key, 'change', from, to],
    queryFn: ({ signal }) => call<HealthChangeResponse>(`${account(key)}/health/change`, { query: { from, to }, signal }),
    placeholderData: (previous) => previous,
  });

export const accountTasksQuery = (key: string) =>
  queryOptions({
    queryKey: ['account', key, 'tasks'],
    queryFn: ({ signal }) => call<Page<TaskResponse>>('/v1/tasks', { query: { account: key, limit: 200 }, signal }),
  });

/** Every kind of signal, with the schema that forms are built from. It changes with a release only. */
export const signalKindsQuery = queryOptions({
  queryKey: ['signal-kinds'],
  queryFn: ({ signal }) => call<Page<SignalKindDescription>>('/v1/signal-kinds', { signal }),
  staleTime: Infinity,
  select: ({ items }) => new Map(items.map(({ kind, schema }) => [kind, schema])),
});

export const evidenceQuery = (key: string, ids: readonly string[]) =>
  queryOptions({
    queryKey: ['account', key, 'evidence', ids.join(',')],
    queryFn: ({ signal }) => call<Page<SignalResponse>>('/v1/signals', { query: { account: key, ids: ids.join(','), limit: 50 }, signal }),
    enabled: ids.length > 0,
  });

export const peopleQuery = (key: string) =>
  queryOptions({
    queryKey: ['account', key, 'people'],
    queryFn: ({ signal }) => call<PeopleResponse>(`${account(key)}/people`, { signal }),
  });

export const silenceQuery = (key: string) =>
  queryOptions({
    queryKey: ['account', key, 'silence'],
    queryFn: ({ signal }) => call<SilenceClocksResponse>(`${account(key)}/silence`, { signal }),
  });

export const timelineQuery = (key: string, kinds: readonly string[] | undefined) =>
  infiniteQueryOptions({
    queryKey: ['account', key, 'timeline', kinds?.join(',') ?? 'all'],
    queryFn: ({ pageParam, signal }) =>
      call<Page<SignalResponse>>('/v1/signals', {
        query: { account: key, kind: kinds?.join(','), limit: 30, cursor: pageParam ?? undefined },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  });

export const apiKeysQuery = queryOptions({
  queryKey: ['api-keys'],
  queryFn: ({ signal }) => call<Page<ApiKeyResponse>>('/v1/api-keys', { signal }),
});

export const timeZoneQuery = queryOptions({
  queryKey: ['time-zone'],
  queryFn: ({ signal }) => call<VendorTimeZone>('/v1/vendor/time-zone', { signal }),
});

/** The last few nights; one that goes on is asked after again. */
export const nightsQuery = queryOptions({
  queryKey: ['nights'],
  queryFn: ({ signal }) => call<Page<NightResponse>>('/v1/nights', { query: { limit: '7' }, signal }),
  refetchInterval: ({ state }) => (state.data?.items.some(({ endedAt }) => endedAt === null) ? 5_000 : false),
});

export const scorecardsQuery = queryOptions({
  queryKey: ['scorecards', 'all'],
  queryFn: ({ signal }) => call<Page<ScorecardResponse>>('/v1/scorecards', { signal }),
});

export const scorecardVersionsQuery = (key: string) =>
  queryOptions({
    queryKey: ['scorecards', key, 'versions'],
    queryFn: ({ signal }) => call<Page<ScorecardVersionItem>>(`/v1/scorecards/${encodeURIComponent(key)}/versions`, { signal }),
  });

export const scorecardVersionQuery = (key: string, version: number) =>
  queryOptions({
    queryKey: ['scorecards', key, 'version', version],
    queryFn: ({ signal }) => call<ScorecardVersionResponse>(`/v1/scorecards/${encodeURIComponent(key)}/versions/${version}`, { signal }),
  });

export const scorecardVocabularyQuery = queryOptions({
  queryKey: ['scorecards', 'vocabulary'],
  queryFn: ({ signal }) => call<ScorecardVocabulary>('/v1/scorecard-vocabulary', { signal }),
  staleTime: Infinity,
});
