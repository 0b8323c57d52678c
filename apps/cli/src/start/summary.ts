import { join } from 'node:path';
import { type Config, isLocalOnly } from '@app/config';
import type { EmbeddedPostgres } from '@app/embedded';
import type { SetUpResult } from './set-up';

/** Lists what is running, and where. */
export function runningLines(given: { config: Config; dataFolder: string; url: string; postgres: EmbeddedPostgres | null }): string[] {
  const { config, dataFolder, url, postgres } = given;
  const database = postgres
    ? `${postgres.adopted ? 'adopted ' : ''}PostgreSQL on port ${postgres.port}`
    : `PostgreSQL at ${placeOf(config.databaseUrl)}`;
  const queue = config.redisUrl ? `Redis at ${placeOf(config.redisUrl)}` : 'in PostgreSQL';
  return [
    `Afterpilot runs at ${url}`,
    `  api, worker   logs in ${join(dataFolder, 'api.log')} and worker.log`,
    `  database      ${database}, queue ${queue}`,
    `  data          ${dataFolder}`,
    `  stop          Ctrl-C`,
  ];
}

/** Prints the new login and key immediately, before anything that could still fail. */
export function loginLines({ login, adminKeyFile, vendor }: SetUpResult): string[] {
  if (!login) return [];
  return [
    `First start: made the vendor "${vendor.key}".`,
    `  log in        ${login.email} / ${login.password} (shown this once)`,
    `  admin key     in ${adminKeyFile}`,
  ];
}

/** One line for each way in that does not work, and what opens another. */
export function deadEndLines({ adminKeyFile, adminKeyRefused, onlyDemoLogin }: SetUpResult, config: Config): string[] {
  const lines: string[] = [];
  if (adminKeyRefused) {
    lines.push(
      `The admin key in ${adminKeyFile} was revoked or is not of this database: "npm run cli -- key create NAME --save" makes another.`,
    );
  }
  if (onlyDemoLogin && !isLocalOnly(config)) {
    lines.push(
      'Nobody can log in: the demo login is refused where others can reach this server. "npm run cli -- member add EMAIL" makes a login.',
    );
  }
  return lines;
}

function placeOf(url: string | undefined): string {
  if (!url) return '';
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}
