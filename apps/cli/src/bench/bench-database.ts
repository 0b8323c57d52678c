import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { databaseAppUrlOf } from '@app/config';
import { newId } from '@app/database';
import { startEmbeddedPostgres } from '@app/embedded';
import { setUp } from '../start/set-up';
import type { Undo } from './cleaning-up';

export interface BenchDatabase {
  ownerUrl: string;
  appUrl: string;
  /** A superuser connection: COPY into a table with row-level security needs one. */
  superuser: Client;
  /** The first vendor and its API key. */
  vendorId: string;
  key: string;
}

/** A new embedded PostgreSQL with its own settings, in a temporary folder, with all tables and one vendor. */
export async function startBenchDatabase(undo: Undo[]): Promise<BenchDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'afterpilot-bench-'));
  undo.push(() => rmSync(folder, { recursive: true, force: true }));
  const starting = startEmbeddedPostgres({ dataFolder: folder, log: () => undefined });
  undo.push(async () => (await starting).stop());
  const { ownerUrl, superuserUrl } = await starting;
  const appUrl = databaseAppUrlOf({ databaseUrl: ownerUrl });
  const { adminKeyFile } = await setUp({ dataFolder: folder }, { ownerUrl, appUrl, demo: false });
  const url = new URL(superuserUrl);
  url.pathname = new URL(ownerUrl).pathname;
  const superuser = new Client({ connectionString: url.href });
  superuser.on('error', () => undefined);
  await superuser.connect();
  undo.push(() => superuser.end());
  const { rows } = await superuser.query<{ id: string }>('SELECT vendor_id AS id FROM vendor');
  return { ownerUrl, appUrl, superuser, vendorId: rows[0]!.id, key: readFileSync(adminKeyFile, 'utf8').trim() };
}

/** Adds an empty vendor. */
export async function addVendor(superuser: Client, key: string): Promise<string> {
  const vendorId = newId();
  await superuser.query('INSERT INTO vendor (vendor_id, key, name) VALUES ($1, $2, $2)', [vendorId, key]);
  return vendorId;
}
