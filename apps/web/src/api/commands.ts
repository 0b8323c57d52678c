import type {
  AccountResponse,
  ApiKeyCreatedResponse,
  IngestResponse,
  MeResponse,
  PilotResponse,
  PreviewResponse,
  ScorecardVersionResponse,
  TaskResponse,
  VendorTimeZone,
} from '@app/contracts';
import type { Card, SignalDataByKind, SignalKind } from '@app/scoring';
import { ApiError, call } from './client';

export interface NewSignal<K extends SignalKind = SignalKind> {
  /** Replaces what the signal of this id said. */
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

export const logIn = (email: string, password: string) => call<MeResponse>('/auth/login', { method: 'POST', body: { email, password } });

export const logOut = () => call<void>('/auth/logout', { method: 'POST', keepalive: true });

/** @throws ApiError also where the batch was taken but a signal was refused: the screen has only these to tell of */
export async function logSignals(signals: readonly NewSignal[]): Promise<void> {
  const answer = await call<IngestResponse>('/v1/signals', { method: 'POST', body: { signals }, keepalive: true });
  const refused = answer.rejected[0];
  if (refused !== undefined) {
    throw new ApiError({ type: 'about:blank', title: 'Refused', status: 422, detail: `${refused.pointer}: ${refused.detail}` });
  }
}

export const logSignal = (signal: NewSignal) => logSignals([signal]);

export const deleteSignal = (id: string) => call<void>(`/v1/signals/${id}`, { method: 'DELETE', keepalive: true });

export const completeTask = (id: string, note?: string) =>
  call<TaskResponse>(`/v1/tasks/${id}/complete`, { method: 'POST', body: note === undefined ? {} : { note }, keepalive: true });

export const handOver = (pilotId: string, body: { handedOverAt: string } | { assumed: true }) =>
  call<PilotResponse>(`/v1/pilots/${pilotId}/handover`, { method: 'POST', body, keepalive: true });

export const addPilot = (accountKey: string, body: { key: string; name: string; plannedDevices?: number }) =>
  call<PilotResponse>(`/v1/accounts/${encodeURIComponent(accountKey)}/pilots`, { method: 'POST', body });

export const putAccount = (key: string, body: { name: string; country?: string; csm?: string; annualValue?: number; currency?: string }) =>
  call<void>(`/v1/accounts/${encodeURIComponent(key)}`, { method: 'PUT', body });

/** A description replaces the one before: what it says is read first. */
export async function nameCountry(key: string, country: string): Promise<void> {
  const path = `/v1/accounts/${encodeURIComponent(key)}`;
  const known = await call<AccountResponse>(path);
  const { id: _id, key: _key, createdAt: _createdAt, ...description } = known;
  await call<AccountResponse>(path, { method: 'PUT', body: { ...description, country } });
}

export const createApiKey = (name: string) => call<ApiKeyCreatedResponse>('/v1/api-keys', { method: 'POST', body: { name } });

export const revokeApiKey = (id: string) => call<void>(`/v1/api-keys/${id}`, { method: 'DELETE', keepalive: true });

export const setTimeZone = (timeZone: string) => call<VendorTimeZone>('/v1/vendor/time-zone', { method: 'PUT', body: { timeZone } });

const scorecard = (key: string) => `/v1/scorecards/${encodeURIComponent(key)}`;

export const writeDraft = (key: string, body: { cards: readonly Card[]; note: string | null; revision: number }) =>
  call<ScorecardVersionResponse>(`${scorecard(key)}/draft`, { method: 'PUT', body });

export const dropDraft = (key: string, revision: number) =>
  call<void>(`${scorecard(key)}/draft`, { method: 'DELETE', query: { revision }, keepalive: true });

export const publishDraft = (key: string, body: { version: number; revision: number; note: string | null }) =>
  call<ScorecardVersionResponse>(`${scorecard(key)}/publish`, { method: 'POST', body });

/** What would change today if these cards were in force. Nothing is stored. */
export const previewCards = (key: string, cards: readonly Card[]) =>
  call<PreviewResponse>(`${scorecard(key)}/preview`, { method: 'POST', body: { cards } });
