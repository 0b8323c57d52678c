import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * Security headers for the worker's pages. The queue screen needs inline styles and its own `base`; it loads nothing from other origins.
 */
export function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src-attr': ["'none'"],
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:'],
        'object-src': ["'none'"],
        'base-uri': ["'self'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
      },
    },
    xFrameOptions: { action: 'deny' },
    // TLS is the concern of the proxy in front of the worker.
    strictTransportSecurity: false,
  });
}
