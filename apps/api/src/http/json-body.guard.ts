import { isUtf8 } from 'node:buffer';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { json, type Request, type Response } from 'express';
import { DomainError } from '@app/contracts';
import { findJsonMistake } from './json-mistake.rules';

export const MAX_JSON_BYTES = 2 * 1024 * 1024;
export const NDJSON = 'application/x-ndjson';

/** The one route that reads its body itself, line by line. */
const STREAMED = { method: 'POST', path: '/v1/signals' };

/** A JSON body that takes longer to arrive is refused. */
const BODY_DEADLINE_MS = 30_000;

/** JSON that is nested more deeply is refused before it is parsed. */
const MAX_DEPTH = 50_000;

const OPEN = new Set([0x5b, 0x7b]);
const CLOSE = new Set([0x5d, 0x7d]);
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Reads JSON bodies of up to 2 MB into `request.body`. It runs after the authentication guard, so that strangers cannot make us read.
 * Errors say what to send instead: wrong content type (415), too large (413), too slow (408), invalid JSON (400, with line and column).
 * NDJSON for POST /v1/signals is left unread.
 */
@Injectable()
export class JsonBodyGuard implements CanActivate {
  private readonly read = json({ limit: MAX_JSON_BYTES, inflate: false, strict: false, verify: requireShallowUtf8 });

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    if (!hasBody(request)) return true;
    const isStreamed = request.method === STREAMED.method && request.path === STREAMED.path;
    const type = mediaType(request.headers['content-type']);
    const refusal = refuse(request, type, isStreamed);
    if (refusal) throw refusal;
    if (type !== NDJSON) await this.readInTime(request, http.getResponse<Response>());
    return true;
  }

  private async readInTime(request: Request, response: Response): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        response.set('connection', 'close');
        reject(new DomainError('too-slow', `The body did not arrive within ${BODY_DEADLINE_MS / 1000} seconds. Send it again.`));
      }, BODY_DEADLINE_MS);
    });
    const done = new Promise<void>((resolve, reject) => {
      this.read(request, response, (error?: unknown) => {
        if (error === undefined) resolve();
        else reject(error instanceof Error ? explain(error) : new Error('the body could not be read'));
      });
    });
    await Promise.race([done, late]).finally(() => clearTimeout(timer));
  }
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

/** The parser would silently replace invalid UTF-8, and is slow on deeply nested brackets. */
function requireShallowUtf8(_request: unknown, _response: unknown, bytes: Buffer): void {
  if (!isUtf8(bytes)) throw notUtf8();
  if (isTooDeep(bytes)) throw tooDeep();
}

function isTooDeep(bytes: Buffer): boolean {
  let depth = 0;
  let inText = false;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (inText) {
      if (byte === BACKSLASH) i++;
      else if (byte === QUOTE) inText = false;
    } else if (byte === QUOTE) inText = true;
    else if (OPEN.has(byte)) {
      if (++depth > MAX_DEPTH) return true;
    } else if (CLOSE.has(byte)) depth--;
  }
  return false;
}

function tooDeep(): DomainError {
  const detail = `is nested too deeply, more than ${MAX_DEPTH} levels`;
  return new DomainError('invalid', `The body ${detail}.`, [{ pointer: '', detail }]);
}

/** Errors of body-parser have a `type`; for a parse error, `body` is the text. */
function explain(error: Error & { type?: string; body?: unknown }): Error {
  const { type } = error;
  if (error instanceof DomainError) return error;
  if (type === 'entity.too.large') return tooLarge();
  if (type === 'charset.unsupported') return notUtf8();
  if (type === 'entity.parse.failed') return notJson(String(error.body));
  if (type === 'request.aborted' || type === 'request.size.invalid') {
    return new DomainError('invalid', 'The connection closed before the whole body had arrived.');
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
  const detail = mistake ? `line ${mistake.line}, column ${mistake.column}: ${mistake.detail}` : 'the mistake is beyond the first 64 kB';
  return new DomainError('invalid', `The body is not JSON: ${detail}.`, [{ pointer: '', detail }]);
}
