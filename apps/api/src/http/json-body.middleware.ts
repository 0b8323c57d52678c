import type { NextFunction, Request, Response } from 'express';
import { DomainError } from '@app/contracts';
import { findJsonMistake } from './json-mistake.rules';

export const MAX_JSON_BYTES = 2 * 1024 * 1024;
export const NDJSON = 'application/x-ndjson';

/** The one route which reads its body itself, line by line. */
const STREAMED = { method: 'POST', path: '/v1/signals' };

/**
 * Reads JSON bodies of up to 2 MB into `request.body`. Refusals say what to send instead: other content types (415), too much (413),
 * what is not JSON (400, with line and column). NDJSON for POST /v1/signals passes unread.
 */
export function jsonBody(request: Request, _response: Response, next: NextFunction): void {
  if (!hasBody(request)) {
    next();
    return;
  }
  const streamed = request.method === STREAMED.method && request.path === STREAMED.path;
  const type = mediaType(request.headers['content-type']);
  const refusal = refuse(request, type, streamed);
  if (refusal) next(refusal);
  else if (type === NDJSON) next();
  else {
    read(request).then(
      (body) => {
        request.body = body;
        next();
      },
      (error: unknown) => next(error),
    );
  }
}

function refuse(request: Request, type: string, streamed: boolean): DomainError | undefined {
  const encoding = request.headers['content-encoding'];
  if (encoding && encoding !== 'identity') {
    return new DomainError('unsupported-media-type', `Content-Encoding "${encoding}" is not understood; send the body uncompressed.`);
  }
  if (type === 'application/json' || (streamed && type === NDJSON)) return undefined;
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

async function read(request: Request): Promise<unknown> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_JSON_BYTES) throw tooLarge();
  const chunks: Buffer[] = [];
  let bytes = 0;
  // Not `for await`: leaving that loop destroys the socket, and the refusal could no longer be answered.
  await new Promise<void>((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > MAX_JSON_BYTES) reject(tooLarge());
      else chunks.push(chunk);
    });
    request.on('end', resolve);
    request.on('error', () => reject(new DomainError('invalid', 'The connection broke before the whole body had arrived.')));
  });
  return parse(Buffer.concat(chunks));
}

function tooLarge(): DomainError {
  return new DomainError(
    'too-large',
    `The body is larger than 2 MB (${MAX_JSON_BYTES} bytes). Send less at once, or signals as ${NDJSON}.`,
  );
}

function parse(bytes: Buffer): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new DomainError('invalid', 'The body is not valid UTF-8.', [{ pointer: '', detail: 'send JSON encoded as UTF-8' }]);
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    const mistake = findJsonMistake(text);
    const where = mistake ? `line ${mistake.line}, column ${mistake.column}: expected ${mistake.expected}` : 'it cannot be read';
    throw new DomainError('invalid', `The body is not JSON: ${where}.`, [{ pointer: '', detail: where }]);
  }
}
