import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '@app/config';
import { DomainError } from '@app/contracts';
import { UsageError } from '../command';

/** The server that a command calls, and the key it uses. */
export interface Server {
  url: string;
  key: string;
}

export const SERVER_FLAGS = { url: { type: 'string' }, key: { type: 'string' } } as const;

export const SERVER_HELP = {
  url: { value: 'URL', text: 'the server (default: http://HOST:PORT of the settings)' },
  key: { value: 'KEY', text: 'an API key (default: AFTERPILOT_API_KEY, or the admin key of the data folder)' },
} as const;

/** Flags win over settings. Throws a one-line error when there is no key. */
export function serverOf(values: { url?: string; key?: string }): Server {
  const config = readConfig(process.env);
  const url = (values.url ?? `http://${config.host}:${config.port}`).replace(/\/+$/, '');
  if (!/^https?:\/\/[^/]/.test(url)) throw new UsageError(`--url must be like http://localhost:3000, not "${url}".`);
  return { url, key: values.key ?? config.apiKey ?? storedKey(config.dataFolder) };
}

function storedKey(folder: string): string {
  try {
    return readFileSync(join(folder, 'admin-key'), 'utf8').trim();
  } catch {
    throw new DomainError('invalid', `No API key: there is no ${join(folder, 'admin-key')}. Give one with --key or AFTERPILOT_API_KEY.`);
  }
}
