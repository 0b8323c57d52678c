import type { Client } from 'pg';
import { type Database, newId } from '@app/database';

/** The record of a database's backups. */
export interface LastBackup {
  /** When the last complete backup was started; null if there was none. */
  startedAt: Date | null;
  /** Its age. */
  ageSeconds: number | null;
  bytes: number | null;
  /** The last attempt failed. */
  failed: boolean;
}

export interface Attempt {
  startedAt: Date;
  file: string;
  rows: number | null;
  bytes: number | null;
  error: string | null;
}

const KEPT = `interval '1 year'`;

/** A failed attempt is kept too: somebody has to hear of it. */
export async function recordAttempt(client: Client, { startedAt, file, rows, bytes, error }: Attempt): Promise<void> {
  await client.query(
    'INSERT INTO backup (backup_id, started_at, ended_at, file, "rows", bytes, error) VALUES ($1, $2, clock_timestamp(), $3, $4, $5, $6)',
    [newId(), startedAt, file, rows, bytes, error],
  );
  await client.query(`DELETE FROM backup WHERE ended_at < now() - ${KEPT}`);
}

export async function lastBackup(database: Pick<Database, 'directory'>): Promise<LastBackup> {
  const [row] = await database.directory<LastBackup>(
    `SELECT max(started_at) FILTER (WHERE error IS NULL) AS "startedAt",
       extract(epoch FROM clock_timestamp() - max(started_at) FILTER (WHERE error IS NULL))::float8 AS "ageSeconds",
       (array_agg(bytes ORDER BY ended_at DESC) FILTER (WHERE error IS NULL))[1] AS bytes,
       coalesce((array_agg(error IS NOT NULL ORDER BY ended_at DESC))[1], false) AS failed
     FROM backup`,
  );
  return row!;
}

/** A scheduled backup is due a day after the last one, and an hour after a failed attempt. */
export async function isDue(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ due: boolean }>(
    `SELECT NOT EXISTS (SELECT FROM backup WHERE error IS NULL AND started_at > now() - interval '1 day')
       AND NOT EXISTS (SELECT FROM backup WHERE error IS NOT NULL AND ended_at > now() - interval '1 hour') AS due`,
  );
  return rows[0]!.due;
}
