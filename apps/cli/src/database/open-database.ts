import { resolve } from 'node:path';
import { appUrlFor, type Config } from '@app/config';
import { startEmbeddedPostgres } from '@app/embedded';
import { requireDatabase } from '../start/preflight';

export interface OpenDatabase {
  /** Missing where only DATABASE_APP_URL is set. */
  ownerUrl?: string;
  appUrl: string;
  close(): Promise<void>;
}

/**
 * The database that the settings name: DATABASE_URL, else DATABASE_APP_URL, else the embedded one of the data folder, which is started
 * unless it runs. Throws a DomainError in one line where it cannot be used.
 */
export async function openDatabase(config: Config, log: (line: string) => void): Promise<OpenDatabase> {
  const { databaseUrl, databaseAppUrl, dataFolder } = config;
  if (databaseUrl) {
    await requireDatabase('DATABASE_URL', databaseUrl);
    return { ownerUrl: databaseUrl, appUrl: databaseAppUrl ?? appUrlFor(databaseUrl), close: () => Promise.resolve() };
  }
  if (databaseAppUrl) {
    await requireDatabase('DATABASE_APP_URL', databaseAppUrl);
    return { appUrl: databaseAppUrl, close: () => Promise.resolve() };
  }
  const postgres = await startEmbeddedPostgres({ dataFolder: resolve(dataFolder), log });
  const { ownerUrl, adopted } = postgres;
  return { ownerUrl, appUrl: appUrlFor(ownerUrl), close: () => (adopted ? Promise.resolve() : postgres.stop()) };
}
