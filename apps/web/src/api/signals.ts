import type { IngestResponse, Page, SignalResponse } from '@app/contracts';
import type { SignalDataByKind, SignalKind, SignalKindDescription } from '@app/scoring';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ApiError, call } from './client';

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

export interface NewSignal<K extends SignalKind = SignalKind> {
  /** Replaces the signal of this id. */
  corrects?: true;
  id: string;
  kind: K;
  account: string;
  occurredAt: string;
  source: 'screen';
  pilot?: string;
  person?: string;
  data: SignalDataByKind[K] & { extra?: { note?: string } };
}

/** @throws ApiError also when the server accepted the batch but rejected a signal */
export async function logSignals(signals: readonly NewSignal[]): Promise<void> {
  const answer = await call<IngestResponse>('/v1/signals', { method: 'POST', body: { signals }, keepalive: true });
  const refused = answer.rejected[0];
  if (refused !== undefined) {
    throw new ApiError({ type: 'about:blank', title: 'Refused', status: 422, detail: `${refused.pointer}: ${refused.detail}` });
  }
}

export const logSignal = (signal: NewSignal) => logSignals([signal]);

export const deleteSignal = (id: string) => call<void>(`/v1/signals/${id}`, { method: 'DELETE', keepalive: true });
