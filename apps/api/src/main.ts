import { join } from 'node:path';
import { databaseAppUrlOf, databaseLimitsOf, isLoopback, readConfig } from '@app/config';
import { DomainError } from '@app/contracts';
import { withoutPassword } from '@app/database';
import { createApp } from './create-app';
import { stopOnSignal } from './stop-on-signal';

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const { host, port, logLevel } = config;
  const appUrl = databaseAppUrlOf(config);
  const app = await createApp({
    appUrl,
    limits: databaseLimitsOf(config),
    loopbackOnly: isLoopback(host),
    logLevel,
    webFolder: join(__dirname, '../../../web'),
  }).catch((error: unknown) => {
    throw explainDatabase(error, appUrl);
  });
  stopOnSignal(app);
  await app.listen(port, host.replace(/^\[|\]$/g, '')).catch((error: unknown) => {
    throw explainPort(error, host, port);
  });
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
