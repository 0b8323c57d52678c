import { DomainError, type Problem } from '@app/contracts';

const LISTED = 20;

/** Turns a server's refusal into an error with its message. */
export async function refusalOf(response: Response, url: string): Promise<DomainError> {
  const problem = (await response.json().catch(() => null)) as Problem | null;
  if (response.status === 401) {
    return new DomainError('unauthenticated', `${url} does not accept this key. Give the right one with --key or AFTERPILOT_API_KEY.`);
  }
  const errors = problem?.errors ?? [];
  const lines = errors.length < 2 ? [] : errors.slice(0, LISTED).map(({ pointer, detail }) => `${pointer} ${detail}`);
  return new DomainError('invalid', [`${url} refused: ${problem?.detail ?? `status ${response.status}`}`, ...lines].join('\n'));
}

export function noAnswer(url: string, error: unknown): DomainError {
  const why = ((error as Error).cause as { code?: string } | undefined)?.code ?? (error as Error).message;
  return new DomainError('unavailable', `No server answers at ${url} (${why}). Start one with npm start, or name another with --url.`);
}
