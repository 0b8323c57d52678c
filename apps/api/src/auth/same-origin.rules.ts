import { DomainError } from '@app/contracts';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

export interface OriginFacts {
  method: string;
  /** Our own name and port, as the browser sees them. */
  host: string;
  headers: { origin?: string | undefined };
}

/**
 * A browser says on which page a change was ordered. With the session's cookie that must be a page of ours: throws `forbidden`
 * for another origin, or none.
 */
export function requireSameOrigin({ method, host, headers: { origin } }: OriginFacts): void {
  if (SAFE_METHODS.has(method)) return;
  if (origin === undefined) {
    throw new DomainError(
      'forbidden',
      'A change made with the session cookie needs the header Origin, as browsers send it; programs use an API key.',
    );
  }
  if (hostOf(origin) !== host.toLowerCase()) {
    throw new DomainError('forbidden', `A page of ${origin} may not change anything here.`);
  }
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
