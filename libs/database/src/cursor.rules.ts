import { DomainError } from '@app/contracts';

/** Types of a cursor's parts: a text, a text or null, or an id. */
export type CursorPart = 'text' | 'nullable' | 'uuid' | 'moment';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** An opaque text for the last row of a page: its sort values and its id. */
export function writeCursor(parts: readonly (string | null)[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** Reads the parts of a cursor. Throws `invalid` for a text that `writeCursor` did not write. */
export function readCursor<const P extends readonly CursorPart[]>(
  cursor: string,
  parts: P,
): { [I in keyof P]: P[I] extends 'nullable' ? string | null : string } {
  const values = parse(cursor);
  if (!Array.isArray(values) || values.length !== parts.length || !parts.every((part, i) => fits(values[i], part))) {
    throw wrongCursor();
  }
  return values as { [I in keyof P]: P[I] extends 'nullable' ? string | null : string };
}

/** The error for a cursor of another list, or of none. */
export function wrongCursor(): DomainError {
  return new DomainError('invalid', 'The cursor is not one of this list.', [
    { pointer: 'cursor', detail: 'must be the nextCursor of an answer to the same list, with the same sort and filters' },
  ]);
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}

function fits(value: unknown, part: CursorPart): boolean {
  if (value === null) return part === 'nullable';
  if (typeof value !== 'string' || value.includes('\0') || !value.isWellFormed()) return false;
  if (part === 'uuid') return UUID.test(value);
  return part !== 'moment' || (MOMENT.test(value) && !Number.isNaN(Date.parse(value)));
}
