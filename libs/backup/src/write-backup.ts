import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type Client, escapeIdentifier, escapeLiteral } from 'pg';
import { to } from 'pg-copy-streams';
import { DomainError } from '@app/contracts';
import { lockSchema } from '@app/database';
import { type BackupEnd, type BackupHeader, END_OF_ROWS, FORMAT, type TableEnd, type TableStart } from './backup-format.rules';
import { type BackupTable, backupTables } from './backup-tables';

export interface BackupContents {
  takenAt: Date;
  tables: number;
  rows: number;
}

/** Text of dates, numbers and bytes must not depend on the settings of the server or the role. */
const SETTINGS = `SET LOCAL DateStyle = 'ISO'; SET LOCAL TimeZone = 'UTC'; SET LOCAL IntervalStyle = 'postgres'; SET LOCAL extra_float_digits = 1;
  SET LOCAL bytea_output = 'hex'; SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0`;

/**
 * Writes all rows of a database, compressed, as of one moment, while it is in use. Any role that may read the tables will do: row-level
 * security is obeyed by reading one vendor after the other. Throws `unavailable` for a database without tables.
 */
export async function writeBackup(client: Client, out: Writable): Promise<BackupContents> {
  const gzip = createGzip({ level: 4 });
  const broken = new AbortController();
  const written = pipeline(gzip, out);
  // Whoever waits for room in a pipe that broke would wait for ever.
  written.catch(() => broken.abort());
  const write = async (data: Buffer | string): Promise<void> => {
    broken.signal.throwIfAborted();
    if (!gzip.write(data)) await once(gzip, 'drain', { signal: broken.signal });
  };
  try {
    await lockSchema(client);
    await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await client.query(SETTINGS);
    const contents = await writeTables(client, write);
    await client.query('COMMIT');
    gzip.end();
    await written;
    return contents;
  } catch (error) {
    // The disk's reason says more than that nothing can be written.
    if (broken.signal.aborted) await written;
    gzip.destroy();
    throw error;
  }
}

type Write = (data: Buffer | string) => Promise<void>;

async function writeTables(client: Client, write: Write): Promise<BackupContents> {
  const header = await headerOf(client);
  const tables = await backupTables(client);
  const vendors = await client.query<{ id: string }>('SELECT vendor_id AS id FROM vendor ORDER BY vendor_id');
  const ids = vendors.rows.map(({ id }) => id);
  await write(line(header));
  let rows = 0;
  for (const table of tables) rows += await writeTable(client, write, table, ids);
  await write(line({ end: true, tables: tables.length, rows } satisfies BackupEnd));
  return { takenAt: new Date(header.takenAt), tables: tables.length, rows };
}

async function headerOf(client: Client): Promise<BackupHeader> {
  const known = await client.query<{ known: boolean }>(`SELECT to_regclass('public.migration') IS NOT NULL AS known`);
  if (!known.rows[0]?.known) throw new DomainError('unavailable', 'The database has no tables of Afterpilot: there is nothing to back up.');
  const { rows } = await client.query<{ taken: Date; database: string; schema: string[] }>(
    `SELECT now() AS taken, current_database()::text AS database, ARRAY(SELECT name FROM migration ORDER BY name) AS schema`,
  );
  const { taken, database, schema } = rows[0]!;
  return { afterpilot: 'backup', format: FORMAT, takenAt: taken.toISOString(), database, schema };
}

async function writeTable(client: Client, write: Write, table: BackupTable, vendorIds: readonly string[]): Promise<number> {
  const { name, columns, byVendor } = table;
  const hash = createHash('sha256');
  const select = `SELECT ${columns.map(escapeIdentifier).join(', ')} FROM public.${escapeIdentifier(name)}`;
  let rows = 0;
  const copy = async (query: string): Promise<void> => {
    const stream = client.query(to(`COPY (${query}) TO STDOUT`));
    for await (const chunk of stream) {
      hash.update(chunk as Buffer);
      await write(chunk as Buffer);
    }
    rows += stream.rowCount;
  };
  await write(line({ table: name, columns } satisfies TableStart));
  for (const vendorId of byVendor ? vendorIds : []) {
    await client.query(`SELECT set_config('afterpilot.vendor', $1, true)`, [vendorId]);
    // Named in the query too: a superuser, who sees everything, must not read each row once per vendor.
    await copy(`${select} WHERE vendor_id = ${escapeLiteral(vendorId)}`);
  }
  if (!byVendor) await copy(select);
  await write(END_OF_ROWS);
  await write(line({ table: name, rows, sha256: hash.digest('hex') } satisfies TableEnd));
  return rows;
}

function line(content: object): string {
  return `${JSON.stringify(content)}\n`;
}
