import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import { DomainError } from '@app/contracts';

/** Throws a one-line error that names the variable to change when a port does not become free within `withinMs`. */
export async function requireFreePort(variable: 'PORT' | 'WORKER_PORT', host: string, port: number, withinMs: number): Promise<void> {
  const until = Date.now() + withinMs;
  let code = await whyNot(host, port);
  while (code === 'EADDRINUSE' && Date.now() < until) {
    await sleep(100);
    code = await whyNot(host, port);
  }
  if (code === null) return;
  if (code === 'EADDRINUSE') {
    throw new DomainError('conflict', `Port ${port} on ${host} is taken by another program: set ${variable} to a free one.`);
  }
  if (code === 'EACCES') {
    throw new DomainError('forbidden', `Port ${port} may not be used by this user: set ${variable} to one above 1023.`);
  }
  throw new DomainError('unavailable', `Nothing can listen on ${host}:${port} (${code}): set HOST to an address of this machine.`);
}

/** Null if the port is free, else the system's error code. */
function whyNot(host: string, port: number): Promise<string | null> {
  return new Promise((answer) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => answer(error.code ?? error.message));
    server.listen(port, host.replace(/^\[|\]$/g, ''), () => server.close(() => answer(null)));
  });
}

/** Connects once; throws a one-line error that names the variable to change when that fails. */
export async function requireDatabase(variable: 'DATABASE_URL' | 'DATABASE_APP_URL', url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw new DomainError('unavailable', `The database at ${placeOf(url)} cannot be used: ${reasonOf(error)}. Correct ${variable}.`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Connects to Redis once; throws a one-line error when that fails. */
export async function requireRedis(url: string): Promise<void> {
  const redis = new Redis(url, {
    lazyConnect: true,
    retryStrategy: () => null,
    connectTimeout: 10_000,
    maxRetriesPerRequest: 0,
    enableOfflineQueue: false,
  });
  let last: Error | undefined;
  redis.on('error', (error: Error) => (last = error));
  try {
    await redis.connect();
    await redis.ping();
    // For a database number that does not exist, ioredis only emits an error and stays connected to another one.
    if (last) throw last;
  } catch (error) {
    throw new DomainError(
      'unavailable',
      `Redis at ${placeOf(url)} cannot be used: ${reasonOf(last ?? error)}. Correct REDIS_URL, or leave it out.`,
    );
  } finally {
    redis.disconnect();
  }
}

function placeOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

/** One line for an error, even for an AggregateError of a host with several addresses. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return [...new Set((error.errors as unknown[]).map(reasonOf))].join(', ');
  const { message, code } = error as NodeJS.ErrnoException;
  return (message || code || 'no reason given').split('\n')[0]?.replace(/\.$/, '') ?? '';
}
