import type { LoginHintResponse, MeResponse } from '@app/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from './client';

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => call<MeResponse>('/v1/me', { signal }),
  staleTime: 5 * 60_000,
});

/** Without an answer the login page shows no hint, and no error. */
export const loginHintQuery = queryOptions({
  queryKey: ['login-hint'],
  queryFn: ({ signal }) => call<LoginHintResponse>('/auth/hint', { signal }).catch((): LoginHintResponse => ({ demo: null })),
  staleTime: Infinity,
});

export const logIn = (email: string, password: string) => call<MeResponse>('/auth/login', { method: 'POST', body: { email, password } });

export const logOut = () => call<void>('/auth/logout', { method: 'POST', keepalive: true });
