import { DomainError } from '@app/contracts';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

export interface OriginFacts {
  method: string;
  /** The server's host and port as the browser sees them. */
  host: string;
  headers: { origin?: string | undefined };
}

/**
 * Requires that a change made with the session cookie comes from a page of our own. Throws `forbidden` for another origin or none.
 */
export function requireSameOrigin({ method, host, headers: { origin } }: OriginFacts): void {
  if (SAFE_METHODS.has(method)) return;
  if (origin === undefined) {
    throw new DomainError(
      'forbidden',
      'Changes made with the session cookie need the Origin header, which browsers send; programs use an API key.',
    );
  }
  if (hostOf(origin) !== host.toLowerCase()) {
    throw new DomainError('forbidden', `Pages of ${origin} may not change anything here.`);
  }
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
