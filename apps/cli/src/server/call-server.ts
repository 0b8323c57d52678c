import type { DomainError } from '@app/contracts';
import { noAnswer, refusalOf } from './refusal';
import type { Server } from './server-flags';

/**
 * One request of the API and the JSON of its answer; null where what was asked for is not there. Throws `DomainError` in the server's
 * words when it refuses, or when it is not there.
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
