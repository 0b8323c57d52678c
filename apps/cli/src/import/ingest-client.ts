import { setTimeout as pause } from 'node:timers/promises';
import { DomainError, type IngestResponse, type Problem } from '@app/contracts';

export interface IngestClientOptions {
  url: string;
  key: string;
  createAccounts: boolean;
}

const ATTEMPTS = 4;

/**
 * Sends lines of NDJSON to `POST /v1/signals`. A broken connection is tried again: sending twice is safe.
 * Throws `DomainError` in one sentence when the server is not there or refuses.
 */
export async function sendLines(lines: readonly string[], { url, key, createAccounts }: IngestClientOptions): Promise<IngestResponse> {
  for (let attempt = 1; ; attempt++) {
    try {
      const response = await fetch(`${url}/v1/signals${createAccounts ? '?createAccounts=true' : ''}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/x-ndjson' },
        body: `${lines.join('\n')}\n`,
      });
      if (response.status === 202) return (await response.json()) as IngestResponse;
      if (response.status >= 500 && attempt < ATTEMPTS) throw new Error(`the server answered ${response.status}`);
      throw await refusal(response, url);
    } catch (error) {
      if (error instanceof DomainError) throw error;
      if (attempt === ATTEMPTS) {
        const why = ((error as Error).cause as { code?: string } | undefined)?.code ?? (error as Error).message;
        throw new DomainError('unavailable', `No server answers at ${url} (${why}). Start one with npm start, or name another with --url.`);
      }
      await pause(250 * 2 ** attempt);
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
