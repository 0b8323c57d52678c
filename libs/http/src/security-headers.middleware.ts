import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { isOverTls } from './over-tls.rules';

/** Everything comes from our own origin. The component library needs inline styles; there are no inline scripts. */
const CONTENT_SECURITY_POLICY = {
  'default-src': ["'self'"],
  'script-src': ["'self'"],
  'script-src-attr': ["'none'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'", 'data:'],
  'connect-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
};

export interface HeaderOptions {
  /** Pages may set a `base` of their own; by default they may not. */
  withBase?: boolean;
  /** Where browsers find the server, if not at its own address. */
  publicUrl?: string;
  /** Answers that nobody may store. */
  noStore: (path: string) => boolean;
}

/** Security headers for every answer of api and worker. */
export function securityHeaders({ withBase = false, publicUrl, noStore }: HeaderOptions): RequestHandler[] {
  const strictTransport = helmet.strictTransportSecurity({ maxAge: 31_536_000, includeSubDomains: false });
  return [
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: { ...CONTENT_SECURITY_POLICY, ...(withBase && { 'base-uri': ["'self'"] }) },
      },
      xFrameOptions: { action: 'deny' },
      // Only over TLS, and not for subdomains, which may lack it.
      strictTransportSecurity: false,
    }),
    (request, response, next) => {
      if (isOverTls(request, publicUrl)) strictTransport(request, response, next);
      else next();
    },
    (request, response, next) => {
      // helmet knows no Permissions-Policy.
      response.set('permissions-policy', 'camera=(), microphone=(), geolocation=()');
      if (noStore(request.path)) response.set('cache-control', 'no-store');
      next();
    },
  ];
}
