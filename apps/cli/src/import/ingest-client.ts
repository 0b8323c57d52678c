import { setTimeout as pause } from 'node:timers/promises';
import { DomainError, type IngestResponse } from '@app/contracts';
import { noAnswer, refusalOf } from '../server/refusal';
import type { Server } from '../server/server-flags';

export interface IngestClientOptions extends Server {
  createAccounts: boolean;
}

const ATTEMPTS = 4;
/** Longer than for a first request: a server that answered before is probably restarting. */
const ATTEMPTS_ONCE_REACHED = 8;
const LONGEST_PAUSE_MS = 8000;

/** Sends signals to one server. */
export class IngestClient {
  private hasAnswered = false;

  constructor(
    private readonly options: IngestClientOptions,
    private readonly wait: (ms: number) => Promise<unknown> = pause,
  ) {}

  /**
   * Sends lines of NDJSON to `POST /v1/signals`. A broken connection is tried again: sending twice is safe.
   * Throws `DomainError` in one sentence when the server is not there or refuses.
   */
  async send(lines: readonly string[]): Promise<IngestResponse> {
    const { url, key, createAccounts } = this.options;
    const attempts = (): number => (this.hasAnswered ? ATTEMPTS_ONCE_REACHED : ATTEMPTS);
    for (let attempt = 1; ; attempt++) {
      try {
        const response = await fetch(`${url}/v1/signals${createAccounts ? '?createAccounts=true' : ''}`, {
          method: 'POST',
          headers: { authorization: `Bearer ${key}`, 'content-type': 'application/x-ndjson' },
          body: `${lines.join('\n')}\n`,
        });
        if (response.status < 500) this.hasAnswered = true;
        if (response.status === 202) return (await response.json()) as IngestResponse;
        if (response.status >= 500 && attempt < attempts()) throw new Error(`the server answered ${response.status}`);
        throw await refusalOf(response, url);
      } catch (error) {
        if (error instanceof DomainError) throw error;
        if (attempt >= attempts()) {
          throw noAnswer(url, error);
        }
        await this.wait(Math.min(250 * 2 ** attempt, LONGEST_PAUSE_MS));
      }
    }
  }
}
