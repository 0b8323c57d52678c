import type { SignalMistake } from '../signals/signal';

const MAX_BYTES = 4096;

const MAX_DEPTH = 8;

const HALF_A_PAIR = /\p{Cs}/u;

/** `data.extra`: at most 4 kB as JSON, 8 levels deep, finite numbers, text that PostgreSQL can store. Null when it is. */
export function checkExtra(extra: object): SignalMistake | null {
  const mistake = checkInside(extra, '/data/extra', 1);
  if (mistake) return mistake;
  if (bytesOf(JSON.stringify(extra)) > MAX_BYTES) return { pointer: '/data/extra', detail: 'must not be over 4096 bytes as JSON' };
  return null;
}

function checkInside(value: unknown, pointer: string, depth: number): SignalMistake | null {
  if (typeof value === 'string') {
    return isUnstorable(value) ? { pointer, detail: 'must not contain the character \\u0000 or half a surrogate pair' } : null;
  }
  if (typeof value === 'number') return Number.isFinite(value) ? null : { pointer, detail: 'must be a finite number' };
  if (value === null || typeof value === 'boolean') return null;
  if (typeof value !== 'object') return { pointer, detail: 'must be JSON' };
  if (depth > MAX_DEPTH) return { pointer: '/data/extra', detail: `must not be nested deeper than ${MAX_DEPTH} levels` };
  for (const [key, inner] of Object.entries(value)) {
    const where = `${pointer}/${escapePointer(key)}`;
    if (isUnstorable(key)) return { pointer, detail: 'has a field whose name contains \\u0000 or half a surrogate pair' };
    const mistake = checkInside(inner, where, depth + 1);
    if (mistake) return mistake;
  }
  return null;
}

function isUnstorable(text: string): boolean {
  return text.includes('\u0000') || HALF_A_PAIR.test(text);
}

/** One step of a JSON pointer (RFC 6901). */
export function escapePointer(key: string): string {
  return key.slice(0, 200).replaceAll('~', '~0').replaceAll('/', '~1');
}

/** Length in UTF-8. */
function bytesOf(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
