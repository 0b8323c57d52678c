import type { NextFunction, Request, Response } from 'express';

/** Everything comes from our own origin. Inline styles are the component library's; inline scripts there are none. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
};

export function securityHeaders(request: Request, response: Response, next: NextFunction): void {
  response.set(HEADERS);
  if (request.secure) response.set('strict-transport-security', 'max-age=31536000');
  if (isApi(request.path)) response.set('cache-control', 'no-store');
  next();
}

function isApi(path: string): boolean {
  return path.startsWith('/v1/') || path.startsWith('/auth/');
}
