import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { Client } from 'pg';
import type { Config } from '@app/config';
import { DatabaseModule, migrate } from '@app/database';
import { IdentityModule, IdentityService } from '@app/identity';
import { requireDatabase } from './preflight';

export interface SetUpResult {
  vendor: { key: string; demo: boolean };
  /** Present only when this start created the vendor. */
  login?: { email: string; password: string };
  /** File with the admin API key, mode 0600. */
  adminKeyFile: string;
}

/**
 * Migrates the database and creates the first vendor (`demo` or `main`), its admin and its admin key, where missing.
 * Throws a DomainError when the database refuses.
 */
export async function setUp(
  config: Pick<Config, 'dataFolder' | 'apiKey' | 'databaseAppUrl'>,
  { ownerUrl, appUrl, demo, log }: { ownerUrl: string; appUrl: string; demo: boolean; log?: (line: string) => void },
): Promise<SetUpResult> {
  await migrate({ ownerUrl, appUrl, log });
  // Checked here because api and worker would only report it in their logs, at every restart.
  if (config.databaseAppUrl) await requireDatabase('DATABASE_APP_URL', config.databaseAppUrl);
  const adminKeyFile = join(resolve(config.dataFolder), 'admin-key');
  const keptKey = readKey(adminKeyFile);
  const found = await findVendor(ownerUrl);
  if (found && keptKey && (config.apiKey ?? keptKey) === keptKey) return { vendor: found, adminKeyFile };

  const vendor = found ?? (demo ? { key: 'demo', demo } : { key: 'main', demo });
  const context = await NestFactory.createApplicationContext(
    { module: SetUpModule, imports: [DatabaseModule.forRoot({ appUrl, poolSize: 2 }), IdentityModule] },
    { logger: false, abortOnError: false },
  );
  try {
    const identity = context.get(IdentityService);
    const made = await identity.setUp({
      vendorKey: vendor.key,
      vendorName: demo ? 'Demo IoT vendor' : 'Main',
      demo: vendor.demo,
      apiKey: config.apiKey,
    });
    const key = made.created ? made.apiKey : await identity.ensureApiKey({ vendorKey: vendor.key, apiKey: config.apiKey, now: new Date() });
    keepKey(adminKeyFile, key);
    return { vendor, adminKeyFile, ...(made.created ? { login: { email: made.email, password: made.password } } : {}) };
  } finally {
    await context.close();
  }
}

class SetUpModule {}

/** The vendor created by the first start; others may have been added since. */
async function findVendor(ownerUrl: string): Promise<{ key: string; demo: boolean } | null> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ key: string; demo: boolean }>(
      'SELECT key, demo FROM vendor ORDER BY created_at, vendor_id LIMIT 1',
    );
    return rows[0] ?? null;
  } finally {
    await client.end();
  }
}

function readKey(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim() || null;
  } catch {
    return null;
  }
}

function keepKey(file: string, key: string): void {
  const fresh = `${file}.new`;
  writeFileSync(fresh, `${key}\n`, { mode: 0o600, flush: true });
  renameSync(fresh, file);
}
