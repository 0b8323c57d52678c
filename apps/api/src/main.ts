import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Logger } from 'nestjs-pino';
import { type Config, databaseAppUrlOf, databaseLimitsOf, isLocalOnly, readConfig } from '@app/config';
import { DomainError } from '@app/contracts';
import { withoutPassword } from '@app/database';
import { allowedHosts } from '@app/http';
import { runUntilStopped } from '@app/machine';
import { createApp } from './create-app';

/** Requests in progress get this long when the process stops. */
const GRACE_MS = 5_000;
const NO_PROXIES =
  'AFTERPILOT_URL begins with https, and AFTERPILOT_TRUSTED_PROXIES is not set: all callers share the address of the proxy, in the log and where log-ins are limited.';

async function main(): Promise<void> {
  const config = readConfig(process.env);
  let app: NestExpressApplication | undefined;
  await runUntilStopped({
    start: async (stop) => {
      app = await create(config);
      stop.throwIfAborted();
      await listen(app, config);
      if (lacksProxies(config)) app.get(Logger).warn(NO_PROXIES);
    },
    close: async () => {
      setTimeout(() => app?.getHttpServer().closeAllConnections(), GRACE_MS).unref();
      await app?.close();
    },
  });
}

async function create(config: Config): Promise<NestExpressApplication> {
  const appUrl = databaseAppUrlOf(config);
  try {
    return await createApp({
      appUrl,
      limits: databaseLimitsOf(config),
      databaseFolder: config.databaseFolder,
      loopbackOnly: isLocalOnly(config),
      hosts: allowedHosts(config),
      publicUrl: config.publicUrl,
      trustedProxies: config.trustedProxies,
      logLevel: config.logLevel,
      webFolder: join(__dirname, '../../../web'),
    });
  } catch (error) {
    throw explainDatabase(error, appUrl);
  }
}

/** TLS ends at a proxy, as it never does here. */
function lacksProxies({ publicUrl, trustedProxies = [] }: Config): boolean {
  return publicUrl?.startsWith('https:') === true && trustedProxies.length === 0;
}

async function listen(app: NestExpressApplication, { host, port }: Config): Promise<void> {
  try {
    await app.listen(port, host.replace(/^\[|\]$/g, ''));
  } catch (error) {
    throw explainPort(error, host, port);
  }
}

function explainDatabase(error: unknown, appUrl: string): unknown {
  if (error instanceof DomainError) return error;
  const reason = error instanceof AggregateError ? (error.errors[0] as Error) : (error as Error);
  return new DomainError('unavailable', `Cannot use the database at ${withoutPassword(appUrl)}: ${reason.message.split('\n')[0]}.`);
}

function explainPort(error: unknown, host: string, port: number): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE')
    return new DomainError('conflict', `Another program already uses port ${port} on ${host}: set PORT to a free one.`);
  if (code === 'EACCES') return new DomainError('forbidden', `This user may not listen on port ${port}: set PORT to a number above 1023.`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new DomainError('invalid', `Cannot listen on ${host}: set HOST to an address of this machine.`);
  return error;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof DomainError ? error.message : (error as Error).stack}\n`);
  process.exit(1);
});
