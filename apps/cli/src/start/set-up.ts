import { join, resolve } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { Client } from 'pg';
import type { Config } from '@app/config';
import { DatabaseModule, migrate } from '@app/database';
import { DEMO_LOGIN, IdentityModule, IdentityService } from '@app/identity';
import { readAdminKey, writeAdminKey } from './admin-key';
import { requireDatabase } from './preflight';

export interface SetUpResult {
  vendor: { key: string; demo: boolean };
  /** Present only when this start created the vendor. */
  login?: { email: string; password: string };
  /** File with the admin API key, mode 0600. */
  adminKeyFile: string;
  /** The key in that file opens nothing: it was revoked, or belongs to another database. */
  adminKeyRefused?: boolean;
  /** The published demo login is the only one. */
  onlyDemoLogin: boolean;
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
  const keptKey = readAdminKey(adminKeyFile);
  const { found, accepted, onlyDemoLogin } = await lookUp(ownerUrl, keptKey);
  // Not replaced: somebody revoked it on purpose.
  if (found && keptKey && (config.apiKey ?? keptKey) === keptKey)
    return { vendor: found, adminKeyFile, adminKeyRefused: !accepted, onlyDemoLogin };

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
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      apiKey: config.apiKey,
    });
    const key = made.created ? made.apiKey : await identity.ensureApiKey({ vendorKey: vendor.key, apiKey: config.apiKey, now: new Date() });
    writeAdminKey(adminKeyFile, key);
    return {
      vendor,
      adminKeyFile,
      onlyDemoLogin: made.created ? vendor.demo : onlyDemoLogin,
      ...(made.created ? { login: { email: made.email, password: made.password } } : {}),
    };
  } finally {
    await context.close();
  }
}

class SetUpModule {}

interface LookUp {
  /** The vendor created by the first start; others may have been added since. */
  found: { key: string; demo: boolean } | null;
  /** The key opens that vendor. */
  accepted: boolean;
  onlyDemoLogin: boolean;
}

async function lookUp(ownerUrl: string, key: string | null): Promise<LookUp> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<LookUp & { vendor: string; demo: boolean }>(
      `SELECT v.key AS vendor, v.demo,
         EXISTS (SELECT FROM credential c WHERE c.vendor_id = v.vendor_id AND c.kind = 'api-key' AND c.hash = sha256(convert_to($1, 'UTF8'))) AS accepted,
         v.demo AND NOT EXISTS (SELECT FROM credential c WHERE c.kind = 'login' AND c.hash <> sha256(convert_to($2, 'UTF8'))) AS "onlyDemoLogin"
       FROM vendor v ORDER BY v.created_at, v.vendor_id LIMIT 1`,
      [key ?? '', `login:${DEMO_LOGIN.email}`],
    );
    const [row] = rows;
    if (!row) return { found: null, accepted: false, onlyDemoLogin: false };
    return { found: { key: row.vendor, demo: row.demo }, accepted: row.accepted, onlyDemoLogin: row.onlyDemoLogin };
  } finally {
    await client.end();
  }
}
