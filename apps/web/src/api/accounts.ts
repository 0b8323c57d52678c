import type {
  AccountListItem,
  AccountResponse,
  DaysResponse,
  DuplicatePage,
  HealthChangeResponse,
  HealthHistoryItem,
  HealthLineResponse,
  HealthResponse,
  Page,
  PeopleResponse,
  PilotResponse,
  SilenceClocksResponse,
} from '@app/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from './client';

const account = (key: string) => `/v1/accounts/${encodeURIComponent(key)}`;

export const accountQuery = (key: string) =>
  queryOptions({ queryKey: ['account', key, 'self'], queryFn: ({ signal }) => call<AccountResponse>(account(key), { signal }) });

/** Null where no account has this key. From the list, because a 404 would be an error in the browser's console. */
export async function accountByKey(key: string): Promise<AccountListItem | null> {
  let cursor: string | undefined;
  do {
    const page: Page<AccountListItem> = await call('/v1/accounts', { query: { q: key, limit: 200, cursor } });
    const found = page.items.find((account) => account.key === key);
    if (found !== undefined) return found;
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return null;
}

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

/** The recorded history of the score: up to 2,000 rows, newest first. */
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

export const peopleQuery = (key: string) =>
  queryOptions({
    queryKey: ['account', key, 'people'],
    queryFn: ({ signal }) => call<PeopleResponse>(`${account(key)}/people`, { signal }),
  });

export const duplicatesQuery = (key: string) =>
  queryOptions({
    queryKey: ['account', key, 'duplicates'],
    queryFn: ({ signal }) => call<DuplicatePage>(`${account(key)}/people/duplicates`, { signal }),
  });

/** Says whether two people are one. `into` and `from` are their ids. */
export const answerDuplicate = (key: string, body: { into: string; from: string; isSame: boolean }) =>
  call<DuplicatePage>(`${account(key)}/people/duplicates`, { method: 'POST', body, keepalive: true });

export const silenceQuery = (key: string) =>
  queryOptions({
    queryKey: ['account', key, 'silence'],
    queryFn: ({ signal }) => call<SilenceClocksResponse>(`${account(key)}/silence`, { signal }),
  });

export const handOver = (pilotId: string, body: { handedOverAt: string } | { assumed: true }) =>
  call<PilotResponse>(`/v1/pilots/${pilotId}/handover`, { method: 'POST', body, keepalive: true });

export const addPilot = (accountKey: string, body: { key: string; name: string; plannedDevices?: number }) =>
  call<PilotResponse>(`/v1/accounts/${encodeURIComponent(accountKey)}/pilots`, { method: 'POST', body });

export const putAccount = (key: string, body: { name: string; country?: string; csm?: string; annualValue?: number; currency?: string }) =>
  call<void>(`/v1/accounts/${encodeURIComponent(key)}`, { method: 'PUT', body });

/** PUT replaces the whole description, so the current one is read first. */
export async function nameCountry(key: string, country: string): Promise<void> {
  const path = `/v1/accounts/${encodeURIComponent(key)}`;
  const known = await call<AccountResponse>(path);
  const { id: _id, key: _key, createdAt: _createdAt, ...description } = known;
  await call<AccountResponse>(path, { method: 'PUT', body: { ...description, country } });
}
