import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Client, DatabaseError, escapeIdentifier } from 'pg';
import { from } from 'pg-copy-streams';
import { DomainError } from '@app/contracts';
import { migrate, MIGRATIONS } from '@app/database';
import { BackupReader } from './backup-reader';
import { damaged, type TableStart } from './backup-format.rules';
import { type BackupTable, backupTables } from './backup-tables';

export interface RestoreOptions {
  /** The owner of the database to fill, whatever its name. */
  ownerUrl: string;
  appUrl: string;
  log?: (line: string) => void;
}

export interface Restored {
  takenAt: Date;
  /** The database it was taken from. */
  database: string;
  tables: number;
  rows: number;
}

const KNOWN = MIGRATIONS.map(({ name }) => name);

/**
 * Fills an empty database from a backup: the tables as they were then, all rows in one transaction, and then the migrations that came
 * since. Throws a DomainError, with no row written, where the backup is damaged or newer, or the database is not empty.
 */
export async function restoreBackup(input: Readable, { ownerUrl, appUrl, log }: RestoreOptions): Promise<Restored> {
  const reader = new BackupReader(input);
  const header = await reader.header(KNOWN);
  const client = new Client({ connectionString: ownerUrl, application_name: 'afterpilot restore' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await requireEmpty(client, header.schema);
    await migrate({ ownerUrl, appUrl, upTo: header.schema });
    const ends = await inOneTransaction(client, () => fill(client, reader));
    await migrate({ ownerUrl, appUrl, log });
    await client.query('ANALYZE');
    const rows = ends.reduce((sum, table) => sum + table.rows, 0);
    return { takenAt: new Date(header.takenAt), database: header.database, tables: ends.length, rows };
  } finally {
    input.destroy();
    await client.end().catch(() => undefined);
  }
}

/** Reads a backup to its end and compares its checksums. Throws a DomainError where `restoreBackup` would, but needs no database. */
export async function checkBackup(input: Readable): Promise<Restored> {
  const reader = new BackupReader(input);
  const { takenAt, database } = await reader.header(KNOWN);
  const ends = await reader.tables(async (_, pieces) => {
    let rows = 0;
    for await (const piece of pieces) for (let at = piece.indexOf(0x0a); at !== -1; at = piece.indexOf(0x0a, at + 1)) rows += 1;
    return rows;
  });
  const rows = ends.reduce((sum, table) => sum + table.rows, 0);
  return { takenAt: new Date(takenAt), database, tables: ends.length, rows };
}

async function requireEmpty(client: Client, schema: readonly string[]): Promise<void> {
  const { rows } = await client.query<{ name: string; migrated: boolean }>(
    `SELECT current_database() AS name, to_regclass('public.migration') IS NOT NULL AS migrated`,
  );
  const { name, migrated } = rows[0]!;
  if (!migrated) return;
  const vendors = await client.query('SELECT FROM vendor LIMIT 1');
  const newer = await client.query('SELECT FROM migration WHERE name <> ALL ($1) LIMIT 1', [schema]);
  if (vendors.rowCount === 0 && newer.rowCount === 0) return;
  throw new DomainError(
    'conflict',
    vendors.rowCount === 0
      ? `The database "${name}" has newer tables than the backup: restore into a new database (CREATE DATABASE).`
      : `The database "${name}" is in use and stays as it is: restore into a new database (CREATE DATABASE), then switch to it.`,
  );
}

async function inOneTransaction<T>(client: Client, work: () => Promise<T>): Promise<T> {
  await client.query('BEGIN');
  try {
    await client.query('SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0');
    const result = await work();
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    if (error instanceof DatabaseError && /^2[23]/.test(error.code ?? '')) throw damaged(`PostgreSQL refuses a row (${error.message})`);
    throw error;
  }
}

async function fill(client: Client, reader: BackupReader): ReturnType<BackupReader['tables']> {
  const owner = await client.query<{ role: string }>(
    `SELECT pg_get_userbyid(relowner) AS role FROM pg_class WHERE oid = 'public.migration'::regclass`,
  );
  await client.query(`SET LOCAL ROLE ${escapeIdentifier(owner.rows[0]!.role)}`);
  const tables = new Map((await backupTables(client)).map((table) => [table.name, table]));
  const ends = await reader.tables((start, rows) => fillTable(client, requireTable(tables, start), start, rows));
  for (const { table } of ends) await continueIdentity(client, table);
  // Until here: the owner had to count its rows. PostgreSQL undoes it too, should anything fail.
  for (const { name, byVendor } of tables.values()) if (byVendor) await client.query(`ALTER TABLE public.${name} FORCE ROW LEVEL SECURITY`);
  return ends;
}

function requireTable(tables: ReadonlyMap<string, BackupTable>, { table, columns }: TableStart): BackupTable {
  const found = tables.get(table);
  if (!found || columns.some((column) => !found.columns.includes(column))) throw damaged(`the table ${table} is not one of its release`);
  return found;
}

/** COPY is refused into a table whose row-level security binds the owner too, so it is lifted within this transaction. */
async function fillTable(client: Client, { name, byVendor }: BackupTable, start: TableStart, rows: AsyncIterable<Buffer>): Promise<number> {
  if (byVendor) await client.query(`ALTER TABLE public.${name} NO FORCE ROW LEVEL SECURITY`);
  const stream = client.query(from(`COPY public.${name} (${start.columns.map(escapeIdentifier).join(', ')}) FROM STDIN`));
  await pipeline(Readable.from(rows), stream);
  return stream.rowCount;
}

/** The next row gets a number above those that were restored. */
async function continueIdentity(client: Client, table: string): Promise<void> {
  const { rows } = await client.query<{ column: string }>(
    `SELECT attname AS column FROM pg_attribute WHERE attrelid = $1::regclass AND attidentity <> ''`,
    [`public.${table}`],
  );
  for (const { column } of rows) {
    await client.query(
      `SELECT setval(pg_get_serial_sequence($1, $2), greatest(max(${escapeIdentifier(column)}), 1), max(${escapeIdentifier(column)}) IS NOT NULL) FROM public.${table}`,
      [`public.${table}`, column],
    );
  }
}
