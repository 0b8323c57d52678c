import type {
  ApiKeyCreatedResponse,
  ApiKeyResponse,
  FailedUpdatePage,
  FeedsResponse,
  NightResponse,
  Page,
  ReplayResponse,
  SystemStatusResponse,
  VendorTimeZone,
} from '@app/contracts';
import { queryOptions } from '@tanstack/react-query';
import { Zone } from '@app/scoring/vocabulary';
import { call } from './client';

export const apiKeysQuery = queryOptions({
  queryKey: ['api-keys'],
  queryFn: ({ signal }) => call<Page<ApiKeyResponse>>('/v1/api-keys', { signal }),
});

/** The zone of the reader's machine. */
export const READER = new Zone(Intl.DateTimeFormat().resolvedOptions().timeZone);

export const zoneQuery = queryOptions({
  queryKey: ['time-zone'],
  queryFn: ({ signal }) => call<VendorTimeZone>('/v1/vendor/time-zone', { signal }).then(({ timeZone }) => new Zone(timeZone)),
  staleTime: 5 * 60_000,
  structuralSharing: false,
});

/** The last seven nights; a running one is polled. */
export const nightsQuery = queryOptions({
  queryKey: ['nights'],
  queryFn: ({ signal }) => call<Page<NightResponse>>('/v1/nights', { query: { limit: '7' }, signal }),
  refetchInterval: ({ state }) => (state.data?.items.some(({ endedAt }) => endedAt === null) ? 5_000 : false),
});

/** Gets problems to act on and the state of each part. For administrators only. */
export const systemStatusQuery = queryOptions({
  queryKey: ['system-status'],
  queryFn: ({ signal }) => call<SystemStatusResponse>('/v1/status', { signal }),
});

/** How many updates have failed for good, and the latest of them. */
export const failedUpdatesQuery = queryOptions({
  queryKey: ['failed-updates'],
  queryFn: ({ signal }) => call<FailedUpdatePage>('/v1/outbox/failed', { query: { limit: '5' }, signal }),
});

export const replayFailedUpdates = () => call<ReplayResponse>('/v1/outbox/replay', { method: 'POST', body: {} });

/** Only for administrators. */
export const feedsQuery = queryOptions({
  queryKey: ['feeds'],
  queryFn: ({ signal }) => call<FeedsResponse>('/v1/feeds', { signal }),
  staleTime: 60_000,
});

export const createApiKey = (name: string) => call<ApiKeyCreatedResponse>('/v1/api-keys', { method: 'POST', body: { name } });

export const revokeApiKey = (id: string) => call<void>(`/v1/api-keys/${id}`, { method: 'DELETE', keepalive: true });

export const setTimeZone = (timeZone: string) =>
  call<VendorTimeZone>('/v1/vendor/time-zone', { method: 'PUT', body: { timeZone } }).then((set) => new Zone(set.timeZone));
