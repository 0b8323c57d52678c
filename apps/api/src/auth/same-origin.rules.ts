import { DomainError } from '@app/contracts';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

export interface OriginFacts {
  method: string;
  /** The server's host and port as the browser sees them. */
  host: string;
  /** `http` or `https`, as far as the server or a trusted proxy knows. */
  protocol: string;
  headers: { origin?: string | undefined };
}

/**
 * Requires that a change made with the session cookie comes from a page of our own. Throws `forbidden` for another origin or none.
 */
export function requireSameOrigin({ method, host, protocol, headers: { origin } }: OriginFacts, publicUrl?: string): void {
  if (SAFE_METHODS.has(method)) return;
  if (origin === undefined) {
    throw new DomainError(
      'forbidden',
      'Changes made with the session cookie need the Origin header, which browsers send; programs use an API key.',
    );
  }
  const ours = [`${protocol}://${host}`, ...(publicUrl ? [publicUrl] : [])].map(originOf);
  if (!URL.canParse(origin) || !ours.includes(originOf(origin))) {
    throw new DomainError('forbidden', `Pages of ${origin} may not change anything here. If they are ours, set AFTERPILOT_URL.`);
  }
}

/** Scheme, host and port, without a port that the scheme implies. */
function originOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).origin : undefined;
}
