import type { NextFunction, Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';

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

/** Security headers for every answer, and `no-store` for the answers of the API. */
export function securityHeaders(): RequestHandler[] {
  const strictTransport = helmet.strictTransportSecurity({ maxAge: 31_536_000, includeSubDomains: false });
  return [
    helmet({
      contentSecurityPolicy: { useDefaults: false, directives: CONTENT_SECURITY_POLICY },
      xFrameOptions: { action: 'deny' },
      // Only over TLS, and not for subdomains, which may lack it.
      strictTransportSecurity: false,
    }),
    (request, response, next) => {
      if (request.secure) strictTransport(request, response, next);
      else next();
    },
    ownHeaders,
  ];
}

function ownHeaders(request: Request, response: Response, next: NextFunction): void {
  // helmet knows no Permissions-Policy.
  response.set('permissions-policy', 'camera=(), microphone=(), geolocation=()');
  if (isApi(request.path)) response.set('cache-control', 'no-store');
  next();
}

function isApi(path: string): boolean {
  return path.startsWith('/v1/') || path.startsWith('/auth/');
}
