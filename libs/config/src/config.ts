import { plainToInstance, Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, Min, ValidateBy, validateSync } from 'class-validator';
import 'reflect-metadata';
import { DomainError } from '@app/contracts';
import { isTrustable } from './trusted-proxies.rules';

/** All settings, each with its environment variable. */
const VARIABLES = {
  port: 'PORT',
  host: 'HOST',
  dataFolder: 'AFTERPILOT_DATA',
  databaseUrl: 'DATABASE_URL',
  databaseAppUrl: 'DATABASE_APP_URL',
  databaseFolder: 'DATABASE_FOLDER',
  redisUrl: 'REDIS_URL',
  workerPort: 'WORKER_PORT',
  connectTimeoutMs: 'DATABASE_CONNECT_TIMEOUT_MS',
  statementTimeoutMs: 'DATABASE_STATEMENT_TIMEOUT_MS',
  lockTimeoutMs: 'DATABASE_LOCK_TIMEOUT_MS',
  longStatementTimeoutMs: 'DATABASE_LONG_STATEMENT_TIMEOUT_MS',
  longLockTimeoutMs: 'DATABASE_LONG_LOCK_TIMEOUT_MS',
  demo: 'AFTERPILOT_DEMO',
  apiKey: 'AFTERPILOT_API_KEY',
  publicUrl: 'AFTERPILOT_URL',
  hosts: 'AFTERPILOT_HOSTS',
  trustedProxies: 'AFTERPILOT_TRUSTED_PROXIES',
  backupFolder: 'AFTERPILOT_BACKUP',
  backupKeep: 'AFTERPILOT_BACKUP_KEEP',
  frozenAfterMs: 'AFTERPILOT_FROZEN_AFTER_MS',
  logLevel: 'LOG_LEVEL',
} as const satisfies Record<keyof Config, string>;

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const PORT_RANGE = 'must be a whole number from 1 to 65535';
const DAY_MS = 86_400_000;
const TRUSTED_EXAMPLE =
  'must be addresses or blocks of proxies, separated by commas, such as 10.0.0.5,172.16.0.0/12, or loopback; not of everybody';
const POSTGRES_EXAMPLE = 'such as postgres://user:password@host:5432/afterpilot';

// Explicit types: class-transformer converts by recorded metadata, which inferred types lack.
export class Config {
  @IsInt({ message: PORT_RANGE })
  @Min(1, { message: PORT_RANGE })
  @Max(65535, { message: PORT_RANGE })
  port: number = 3000;

  @Matches(/^(?:[A-Za-z0-9._-]+|\[?[0-9A-Fa-f:.]+\]?)$/, { message: 'must be a host name or address, such as 127.0.0.1' })
  host: string = '127.0.0.1';

  @IsString()
  dataFolder: string = '.afterpilot';

  /** URL of the database's owner, who migrates it. Without it the embedded PostgreSQL starts. */
  @IsOptional()
  @IsUrlOf(['postgres:', 'postgresql:'], `must be a PostgreSQL URL that names a database, ${POSTGRES_EXAMPLE}`)
  databaseUrl?: string;

  /** URL for the role of api and worker; derived from `databaseUrl` by default. */
  @IsOptional()
  @IsUrlOf(['postgres:', 'postgresql:'], `must be a PostgreSQL URL that names a database, ${POSTGRES_EXAMPLE}`)
  databaseAppUrl?: string;

  /** The folder of a database on this machine, whose disk is watched; the embedded PostgreSQL's by default. */
  @IsOptional()
  @IsString()
  databaseFolder?: string;

  /** Redis for the queue. Without it the queue is in PostgreSQL. */
  @IsOptional()
  @IsUrlOf(['redis:', 'rediss:'], 'must be a Redis URL, such as redis://:password@host:6379')
  redisUrl?: string;

  @IsInt({ message: PORT_RANGE })
  @Min(1, { message: PORT_RANGE })
  @Max(65535, { message: PORT_RANGE })
  @ValidateBy({ name: 'otherPort', validator: { validate: differsFromPort, defaultMessage: () => 'must differ from PORT' } })
  workerPort: number = 3001;

  /** How long connecting to the database, and waiting for a free connection, may take. */
  @IsMilliseconds()
  connectTimeoutMs: number = 1_500;

  /** For requests: how long one statement, and its wait for a lock, may take. */
  @IsMilliseconds()
  statementTimeoutMs: number = 3_000;

  @IsMilliseconds()
  lockTimeoutMs: number = 2_000;

  /** The same for jobs, nights and imports. */
  @IsMilliseconds()
  longStatementTimeoutMs: number = 120_000;

  @IsMilliseconds()
  longLockTimeoutMs: number = 30_000;

  /** Fill in the demo portfolio at the first start; by default only with the embedded PostgreSQL. */
  @IsOptional()
  @IsIn(['on', 'off'], { message: 'must be "on" or "off"' })
  demo?: 'on' | 'off';

  /** The admin API key of the first start; random by default. */
  @IsOptional()
  @Matches(/^[\x21-\x7e]{32,200}$/, { message: 'must be 32 to 200 printable characters without spaces' })
  apiKey?: string;

  /** Where browsers find the page, if not at HOST and PORT: behind a proxy, or under a name. */
  @IsOptional()
  @Matches(/^https?:\/\/[A-Za-z0-9._-]+(?::\d{1,5})?\/?$/, {
    message: 'must be an address without a path, such as https://crm.example.com',
  })
  publicUrl?: string;

  /** Further names under which the server is known, such as those of containers. */
  @IsOptional()
  @Transform(({ value }: { value: string }) => value.split(',').map((name) => name.trim()))
  @Matches(/^[A-Za-z0-9._-]+$/, { each: true, message: 'must be host names, separated by commas' })
  hosts?: string[];

  /** Proxies whose X-Forwarded-For, -Proto and -Host count: addresses, blocks such as 10.0.0.0/8, and `loopback`. None by default. */
  @IsOptional()
  @Transform(({ value }: { value: string }) => value.split(',').map((proxy) => proxy.trim()))
  @ValidateBy({ name: 'isTrustable', validator: { validate: isTrusted, defaultMessage: () => TRUSTED_EXAMPLE } }, { each: true })
  trustedProxies?: string[];

  /** The folder for a backup every day; none by default. */
  @IsOptional()
  @IsString()
  backupFolder?: string;

  /** How many backups stay in that folder. */
  @IsInt({ message: 'must be a whole number from 1 to 1000' })
  @Min(1, { message: 'must be a whole number from 1 to 1000' })
  @Max(1000, { message: 'must be a whole number from 1 to 1000' })
  backupKeep: number = 7;

  /** Api or worker that shows no sign of life for this long is killed and started again by `start`. */
  @IsMilliseconds()
  frozenAfterMs: number = 30_000;

  @IsIn(LOG_LEVELS, { message: `must be one of ${LOG_LEVELS.join(', ')}` })
  logLevel: string = 'info';
}

/**
 * Reads all settings from the environment. An empty or blank variable counts as not set. Throws one DomainError (`invalid`) that names
 * every mistake, without repeating values that may contain a password.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given: Record<string, string> = {};
  for (const [field, variable] of Object.entries(VARIABLES)) {
    const value = env[variable]?.trim();
    if (value) given[field] = value;
  }
  const config = plainToInstance(Config, given, { enableImplicitConversion: true, exposeDefaultValues: true });
  const mistakes = validateSync(config, { stopAtFirstError: true }).map((error) => {
    const field = error.property as keyof Config;
    const reason = Object.values(error.constraints ?? {})[0] ?? 'is not valid';
    return { pointer: VARIABLES[field], detail: `${VARIABLES[field]} ${reason}${shown(field, given[field])}` };
  });
  if (mistakes.length > 0) {
    throw new DomainError('invalid', `Invalid settings: ${mistakes.map(({ detail }) => detail).join('; ')}.`, mistakes);
  }
  return config;
}

function shown(field: keyof Config, value: string | undefined): string {
  const secret = field === 'databaseUrl' || field === 'databaseAppUrl' || field === 'redisUrl' || field === 'apiKey';
  return secret || value === undefined ? '' : ` (not "${value}")`;
}

function isTrusted(proxy: unknown): boolean {
  return typeof proxy === 'string' && isTrustable(proxy);
}

function differsFromPort(value: unknown, context?: { object: object }): boolean {
  return value !== (context?.object as Config | undefined)?.port;
}

function IsMilliseconds(): PropertyDecorator {
  const validate = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 100 && Number(value) <= DAY_MS;
  return ValidateBy({
    name: 'isMilliseconds',
    validator: { validate, defaultMessage: () => `must be a whole number of milliseconds from 100 to ${DAY_MS}` },
  });
}

function IsUrlOf(protocols: readonly string[], message: string): PropertyDecorator {
  return ValidateBy({ name: 'isUrlOf', validator: { validate: (value) => isUrlOf(value, protocols), defaultMessage: () => message } });
}

function isUrlOf(value: unknown, protocols: readonly string[]): boolean {
  if (typeof value !== 'string' || !URL.canParse(value)) return false;
  const { protocol, pathname, hostname } = new URL(value);
  if (!protocols.includes(protocol)) return false;
  // A Redis URL needs no database; a PostgreSQL URL needs no host (?host= can name a socket).
  return protocol.startsWith('redis') ? hostname !== '' : pathname.length > 1;
}
