import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { readConfig } from '@app/config';
import { DomainError } from '@app/contracts';
import { Database, DatabaseModule } from '@app/database';
import { IdentityModule, VendorService } from '@app/identity';
import { openDatabase } from '../database/open-database';

/** Members and keys in the database of the settings, without a running server. */
export async function withIdentity<T>(work: (identity: INestApplicationContext) => Promise<T>): Promise<T> {
  const database = await openDatabase(readConfig(process.env), (line) => process.stderr.write(`${line}\n`));
  try {
    const context = await openContext(database.appUrl);
    try {
      await context.get(Database).assertSchema();
      return await work(context);
    } finally {
      await context.close();
    }
  } finally {
    await database.close();
  }
}

/** The vendor named by `--vendor`; without it, the only one. */
export async function vendorOf(identity: INestApplicationContext, key: string | undefined): Promise<string> {
  const named = await vendorsOf(identity, key);
  if (named.length === 1) return named[0]!.vendorId;
  throw new DomainError('invalid', `Which vendor? Give --vendor: ${keysOf(named)}.`);
}

/** The vendor named by `--vendor`; without it, all of them. */
export async function vendorsOf(identity: INestApplicationContext, key: string | undefined): Promise<Vendor[]> {
  const vendors = await identity.get(VendorService).list();
  const named = key === undefined ? vendors : vendors.filter((vendor) => vendor.key === key);
  if (named.length > 0) return named;
  if (vendors.length === 0) throw new DomainError('not-found', 'There is no vendor yet: run `npm start`, or `npm run migrate` first.');
  throw new DomainError('invalid', `There is no vendor "${key}": ${keysOf(vendors)}.`);
}

interface Vendor {
  vendorId: string;
  key: string;
}

function keysOf(vendors: readonly Vendor[]): string {
  return vendors.map(({ key }) => key).join(', ');
}

class IdentityContext {}

async function openContext(appUrl: string): Promise<INestApplicationContext> {
  const imports = [DatabaseModule.forRoot({ appUrl, poolSize: 2, applicationName: 'afterpilot cli' }), IdentityModule];
  try {
    return await NestFactory.createApplicationContext({ module: IdentityContext, imports }, { logger: false, abortOnError: false });
  } catch (error) {
    const why = (error as Error).message.split('\n')[0];
    throw new DomainError('unavailable', `The database cannot be used as the role of the api (${why}): run \`npm run migrate\` first.`);
  }
}
