import { DomainError } from '@app/contracts';

/** Raised when an older program could no longer read what a newer one writes. */
export const FORMAT = 1;

/** The first line of a backup. */
export interface BackupHeader {
  afterpilot: 'backup';
  format: number;
  /** The moment of the snapshot. */
  takenAt: string;
  database: string;
  /** The migrations that the database had. */
  schema: string[];
}

/** The line before the rows of a table. */
export interface TableStart {
  table: string;
  columns: string[];
}

/** The line after the rows of a table. */
export interface TableEnd {
  table: string;
  rows: number;
  /** Hash of the rows in COPY's text format, in hex. */
  sha256: string;
}

/** The last line. */
export interface BackupEnd {
  end: true;
  tables: number;
  rows: number;
}

/** Closes the rows of a table, as in `psql`: COPY's text format escapes backslashes, so no row looks like this. */
export const END_OF_ROWS = '\\.\n';

/** Throws `invalid` in one line for anything that this program cannot restore. */
export function parseHeader(line: string | undefined, known: readonly string[]): BackupHeader {
  const header = parseLine<BackupHeader>(line);
  if (header?.afterpilot !== 'backup' || !Array.isArray(header.schema)) {
    throw new DomainError('invalid', 'This is not a backup of Afterpilot: `npm run cli -- backup FILE` makes one.');
  }
  if (header.format > FORMAT) {
    throw new DomainError('invalid', `A newer release made this backup (format ${header.format}): restore it with that release.`);
  }
  const unknown = header.schema.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new DomainError('invalid', `A newer release made this backup (with ${unknown.join(', ')}): restore it with that release.`);
  }
  return header;
}

export function parseTableStart(line: string | undefined): TableStart | BackupEnd {
  const found = parseLine<TableStart | BackupEnd>(line);
  if (found && 'end' in found) return found;
  if (!found || !Array.isArray(found.columns)) throw damaged('a table should begin here');
  return found;
}

export function parseTableEnd(line: string | undefined, table: string): TableEnd {
  const found = parseLine<TableEnd>(line);
  if (found?.table !== table) throw damaged(`the table ${table} does not end`);
  return found;
}

export function damaged(why: string): DomainError {
  return new DomainError('invalid', `The backup is damaged or incomplete: ${why}. Nothing was restored; take another backup.`);
}

function parseLine<T>(line: string | undefined): T | undefined {
  try {
    return line === undefined ? undefined : (JSON.parse(line) as T);
  } catch {
    return undefined;
  }
}
