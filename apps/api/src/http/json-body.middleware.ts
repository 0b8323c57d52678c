import { isUtf8 } from 'node:buffer';
import { json, type NextFunction, type Request, type RequestHandler } from 'express';
import { DomainError } from '@app/contracts';
import { findJsonMistake } from './json-mistake.rules';

export const MAX_JSON_BYTES = 2 * 1024 * 1024;
export const NDJSON = 'application/x-ndjson';

/** The one route that reads its body itself, line by line. */
const STREAMED = { method: 'POST', path: '/v1/signals' };

/**
 * Reads JSON bodies of up to 2 MB into `request.body`. Refusals say what to send instead: other content types (415), too much (413),
 * what is not JSON (400, with line and column). NDJSON for POST /v1/signals passes unread.
 */
export function jsonBody(): RequestHandler {
  const read = json({ limit: MAX_JSON_BYTES, inflate: false, strict: false, verify: requireUtf8 });
  return (request, response, next) => {
    if (!hasBody(request)) {
      next();
      return;
    }
    const streamed = request.method === STREAMED.method && request.path === STREAMED.path;
    const type = mediaType(request.headers['content-type']);
    const refusal = refuse(request, type, streamed);
    if (refusal) next(refusal);
    else if (type === NDJSON) next();
    else read(request, response, explaining(next));
  };
}

function refuse(request: Request, type: string, streamed: boolean): DomainError | undefined {
  const encoding = request.headers['content-encoding'];
  if (encoding && encoding !== 'identity') {
    return new DomainError('unsupported-media-type', `Content-Encoding "${encoding}" is not supported; send the body uncompressed.`);
  }
  if (type === 'application/json' || (streamed && type === NDJSON)) {
    // Refused before it is read: the parser would first read the whole body.
    return type !== NDJSON && Number(request.headers['content-length'] ?? 0) > MAX_JSON_BYTES ? tooLarge() : undefined;
  }
  const wanted = streamed ? `application/json or ${NDJSON}` : 'application/json';
  const sent = type ? `, not ${type}` : '; the request has none';
  return new DomainError('unsupported-media-type', `Content-Type must be ${wanted}${sent}.`);
}

function hasBody(request: Request): boolean {
  return request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
}

function mediaType(contentType: string | undefined): string {
  return contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
}

/** The parser would silently replace invalid UTF-8. */
function requireUtf8(_request: unknown, _response: unknown, bytes: Buffer): void {
  if (!isUtf8(bytes)) throw notUtf8();
}

/** Passes the parser's errors on as refusals that say what to send instead. */
function explaining(next: NextFunction): NextFunction {
  return (error?: unknown) => next(error instanceof Error ? explain(error) : error);
}

/** Errors of body-parser have a `type`; for a parse error, `body` is the text. */
function explain(error: Error & { type?: string; body?: unknown }): Error {
  const { type } = error;
  if (type === 'entity.too.large') return tooLarge();
  if (type === 'charset.unsupported') return notUtf8();
  if (type === 'entity.parse.failed') return notJson(String(error.body));
  if (type === 'request.aborted' || type === 'request.size.invalid') {
    return new DomainError('invalid', 'The connection broke before the whole body had arrived.');
  }
  return error;
}

function tooLarge(): DomainError {
  return new DomainError(
    'too-large',
    `The body is larger than 2 MB (${MAX_JSON_BYTES} bytes). Send less at once, or signals as ${NDJSON}.`,
  );
}

function notUtf8(): DomainError {
  return new DomainError('invalid', 'The body is not valid UTF-8.', [{ pointer: '', detail: 'send JSON encoded as UTF-8' }]);
}

function notJson(text: string): DomainError {
  const mistake = findJsonMistake(text);
  const detail = mistake
    ? `line ${mistake.line}, column ${mistake.column}: ${mistake.detail}`
    : 'the mistake is beyond the first 64 kB, or the body is nested too deeply';
  return new DomainError('invalid', `The body is not JSON: ${detail}.`, [{ pointer: '', detail }]);
}
