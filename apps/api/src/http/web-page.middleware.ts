import { static as serveFiles, type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { join, sep } from 'node:path';

/** Paths that are never routes of the page. */
const NOT_THE_PAGE = /^\/(?:v1|auth|docs|openapi\.json|livez|readyz|metrics|assets)(?:\/|$)/;

/**
 * Serves the built page. Files under /assets carry a hash in their names and are cached for a year; all others are revalidated each
 * time. A path without a file belongs to the page's own routes when a browser asks for it, and gets index.html.
 */
export function webPage(folder: string): RequestHandler[] {
  const assets = join(folder, 'assets') + sep;
  const files = serveFiles(folder, {
    index: false,
    redirect: false,
    cacheControl: false,
    setHeaders: (response, path) => {
      response.setHeader('cache-control', path.startsWith(assets) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  return [files, (request, response, next) => sendIndex(folder, request, response, next)];
}

function sendIndex(folder: string, request: Request, response: Response, next: NextFunction): void {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (!isRead || NOT_THE_PAGE.test(request.path) || request.accepts(['html', 'json']) !== 'html') {
    next();
    return;
  }
  response.sendFile('index.html', { root: folder, cacheControl: false, headers: { 'cache-control': 'no-cache' } }, (error) => {
    if (!error || response.headersSent) return;
    response
      .status(503)
      .type('text/plain')
      .send('The web page is not built yet: run `npm run build`. The API is at /v1, its documentation at /docs.\n');
  });
}
