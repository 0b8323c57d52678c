import type { Page, PreviewResponse, ScorecardResponse, ScorecardVersionItem, ScorecardVersionResponse } from '@app/contracts';
import type { Card } from '@app/scoring';
import { queryOptions } from '@tanstack/react-query';
import { call } from './client';

/** The measures and gates that a card can contain. */
export interface ScorecardVocabulary {
  readings: { reading: string; meaning: string }[];
  measures: { code: string; name: string }[];
  groups: { code: string; name: string }[];
}

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

const scorecard = (key: string) => `/v1/scorecards/${encodeURIComponent(key)}`;

export const writeDraft = (key: string, body: { cards: readonly Card[]; note: string | null; revision: number }) =>
  call<ScorecardVersionResponse>(`${scorecard(key)}/draft`, { method: 'PUT', body });

export const dropDraft = (key: string, revision: number) =>
  call<void>(`${scorecard(key)}/draft`, { method: 'DELETE', query: { revision }, keepalive: true });

export const publishDraft = (key: string, body: { version: number; revision: number; note: string | null }) =>
  call<ScorecardVersionResponse>(`${scorecard(key)}/publish`, { method: 'POST', body });

/** Previews today's scores under these cards. Stores nothing. */
export const previewCards = (key: string, cards: readonly Card[]) =>
  call<PreviewResponse>(`${scorecard(key)}/preview`, { method: 'POST', body: { cards } });
