import { setTimeout as pause } from 'node:timers/promises';
import { DomainError, type IngestResponse, type Problem } from '@app/contracts';

export interface IngestClientOptions {
  url: string;
  key: string;
  createAccounts: boolean;
}

const ATTEMPTS = 4;
/** A server that answered before is being started again: that takes longer than it takes to see that none is there. */
const ATTEMPTS_ONCE_REACHED = 8;
const LONGEST_PAUSE_MS = 8000;
/** Servers that have answered this process. */
const reached = new Set<string>();

/**
 * Sends lines of NDJSON to `POST /v1/signals`. A broken connection is tried again: sending twice is safe.
 * Throws `DomainError` in one sentence when the server is not there or refuses.
 */
export async function sendLines(
  lines: readonly string[],
  { url, key, createAccounts }: IngestClientOptions,
  wait: (ms: number) => Promise<unknown> = pause,
): Promise<IngestResponse> {
  const attempts = (): number => (reached.has(url) ? ATTEMPTS_ONCE_REACHED : ATTEMPTS);
  for (let attempt = 1; ; attempt++) {
    try {
      const response = await fetch(`${url}/v1/signals${createAccounts ? '?createAccounts=true' : ''}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/x-ndjson' },
        body: `${lines.join('\n')}\n`,
      });
      if (response.status < 500) reached.add(url);
      if (response.status === 202) return (await response.json()) as IngestResponse;
      if (response.status >= 500 && attempt < attempts()) throw new Error(`the server answered ${response.status}`);
      throw await refusal(response, url);
    } catch (error) {
      if (error instanceof DomainError) throw error;
      if (attempt >= attempts()) {
        const why = ((error as Error).cause as { code?: string } | undefined)?.code ?? (error as Error).message;
        throw new DomainError('unavailable', `No server answers at ${url} (${why}). Start one with npm start, or name another with --url.`);
      }
      await wait(Math.min(250 * 2 ** attempt, LONGEST_PAUSE_MS));
    }
  }
}

async function refusal(response: Response, url: string): Promise<DomainError> {
  const problem = (await response.json().catch(() => null)) as Problem | null;
  if (response.status === 401 || response.status === 403) {
    return new DomainError('unauthenticated', `${url} does not accept this key. Give the right one with --key or AFTERPILOT_API_KEY.`);
  }
  return new DomainError('invalid', `${url} refused: ${problem?.detail ?? `status ${response.status}`}`);
}
