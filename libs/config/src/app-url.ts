import { createHmac } from 'node:crypto';
import { DomainError } from '@app/contracts';
import type { Config } from './config';

/**
 * The URL for the application's role, derived from the owner's URL so that every process derives the same one: role `<database>_app`,
 * password HMAC-SHA256 in hex of the database's name, keyed with the owner's password (empty if there is none).
 */
export function appUrlFor(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  const database = decodeURIComponent(url.pathname.slice(1));
  const ownersPassword = decodeURIComponent(url.password);
  url.username = encodeURIComponent(`${database}_app`);
  url.password = createHmac('sha256', ownersPassword).update(`afterpilot app role ${database}`).digest('hex');
  return url.href;
}

/** The URL that api and worker connect with. Throws a DomainError when neither URL is set. */
export function databaseAppUrlOf(config: Pick<Config, 'databaseAppUrl' | 'databaseUrl'>): string {
  if (config.databaseAppUrl) return config.databaseAppUrl;
  if (config.databaseUrl) return appUrlFor(config.databaseUrl);
  throw new DomainError('invalid', 'No database to connect to: set DATABASE_APP_URL, or DATABASE_URL, from which it is derived.');
}
