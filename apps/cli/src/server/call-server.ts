import type { DomainError } from '@app/contracts';
import { noAnswer, refusalOf } from './refusal';
import type { Server } from './server-flags';

/**
 * Sends one request to the API and returns its JSON; null for 404. Throws a `DomainError` with the server's message when it refuses,
 * or when it is unreachable.
 */
export async function callServer<T>({ url, key }: Server, method: 'GET' | 'POST' | 'PUT', path: string, body?: object): Promise<T | null> {
  const headers = { authorization: `Bearer ${key}`, ...(body && { 'content-type': 'application/json' }) };
  const response = await fetch(`${url}${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) }).catch(
    (error: unknown): DomainError => noAnswer(url, error),
  );
  if (!(response instanceof Response)) throw response;
  if (response.status === 404) return null;
  if (!response.ok) throw await refusalOf(response, url);
  return (await response.json()) as T;
}
