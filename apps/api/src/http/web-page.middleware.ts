import { extname } from 'node:path';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { CompressedAssets } from './compressed-assets';

/** Paths that are never the page, whatever the page's own routes are. */
const NOT_THE_PAGE = /^\/(?:v1|auth|docs|openapi\.json|livez|readyz|metrics)(?:\/|$)/;
const ASSET = /^\/assets\//;
const A_YEAR_S = 365 * 86_400;

/**
 * Serves the built page: files under /assets carry a hash in their names and are kept for a year; all others are asked for anew each
 * time. A path that is no file is the page's own business when a browser asks for it, and gets index.html.
 */
export function webPage(folder: string): RequestHandler {
  const compressed = new CompressedAssets(folder);
  return (request, response, next) => {
    const path = pagePath(request);
    if (path === undefined) next();
    else if (path === '/') sendIndex(folder, request, response, next);
    else if (ASSET.test(path)) sendAsset(folder, compressed, path, request, response, next).catch(next);
    else {
      response.sendFile(path.slice(1), { root: folder, dotfiles: 'ignore', maxAge: 0 }, (error) => {
        if (error && !response.headersSent) sendIndex(folder, request, response, next);
      });
    }
  };
}

async function sendAsset(
  folder: string,
  compressed: CompressedAssets,
  path: string,
  request: Request,
  response: Response,
  next: NextFunction,
): Promise<void> {
  response.vary('accept-encoding');
  const gzipped = request.acceptsEncodings('gzip', 'identity') === 'gzip' ? await compressed.find(path) : undefined;
  if (gzipped) {
    response.set({ 'content-encoding': 'gzip', 'cache-control': `public, max-age=${A_YEAR_S}, immutable` });
    response.type(extname(path)).send(gzipped);
    return;
  }
  response.sendFile(path.slice(1), { root: folder, dotfiles: 'ignore', immutable: true, maxAge: A_YEAR_S * 1000 }, (error) => {
    if (error && !response.headersSent) next();
  });
}

function pagePath(request: Request): string | undefined {
  if ((request.method !== 'GET' && request.method !== 'HEAD') || NOT_THE_PAGE.test(request.path)) return undefined;
  try {
    const path = decodeURIComponent(request.path);
    return path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}

function sendIndex(folder: string, request: Request, response: Response, next: NextFunction): void {
  if (request.accepts(['html', 'json']) !== 'html') {
    next();
    return;
  }
  response.sendFile('index.html', { root: folder, cacheControl: false, headers: { 'cache-control': 'no-cache' } }, (error) => {
    if (!error || response.headersSent) return;
    response
      .status(503)
      .type('text/plain')
      .send('The web page is not built yet: run `npm run build`. The API is at /v1, its documents at /docs.\n');
  });
}
