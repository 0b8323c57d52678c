import 'reflect-metadata';
import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Logger } from 'nestjs-pino';
import { type Config, databaseAppUrlOf, readConfig } from '@app/config';
import { Database, withoutPassword } from '@app/database';
import { DomainError } from '@app/contracts';
import { Queues } from '@app/queues';
import { DueSchedule } from './jobs/due.schedule';
import { JobRunner } from './jobs/job-runner.service';
import { OutboxRelay } from './outbox/outbox.relay';
import { AdminGuard } from './status/admin.guard';
import { Heartbeat } from './status/heartbeat.schedule';
import { securityHeaders } from './status/security-headers';
import { QUEUE_SCREEN, queueScreen } from './status/queue-screen';
import { WorkerModule } from './worker.module';

const CLOSE_WITHIN_MS = 8_000;

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const app = await create(config);
  stopWhenAsked(app);
  const database = app.get(Database);
  await database.assertLeastPrivilege();
  await assertMigrated(database);
  await listen(app, config);
  app.get(Heartbeat).start();
  app.get(JobRunner).start();
  app.get(OutboxRelay).start();
  app.get(DueSchedule).start();
  app.get(Logger).log(`The worker works, with its queue in ${app.get(Queues).kind === 'redis' ? 'Redis' : 'PostgreSQL'}.`);
}

async function create(config: Config): Promise<NestExpressApplication> {
  const appUrl = databaseAppUrlOf(config);
  try {
    // Silent until our own logger is there: what goes wrong before is said in one line.
    const app = await NestFactory.create<NestExpressApplication>(WorkerModule.forRoot(config), { logger: false, abortOnError: false });
    app.useLogger(app.get(Logger));
    app.use(securityHeaders());
    return app;
  } catch (error) {
    throw new DomainError('unavailable', `The database at ${withoutPassword(appUrl)} cannot be used: ${(error as Error).message}`);
  }
}

async function assertMigrated(database: Database): Promise<void> {
  const [found] = await database.directory<{ there: boolean }>(`SELECT to_regclass('public.outbox') IS NOT NULL AS there`);
  if (found?.there) return;
  throw new DomainError('unavailable', 'The database has no tables yet: start with `npm start`, or run the migration first.');
}

/** A second worker on a machine finds the port taken: it works all the same, only without a page of its own. */
async function listen(app: NestExpressApplication, { host, workerPort }: Config): Promise<void> {
  const guard = app.get(AdminGuard);
  app.use(QUEUE_SCREEN, guard.protect.bind(guard), queueScreen(app.get(Queues)));
  try {
    await app.listen(workerPort, host);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    await app.init();
    app.get(Logger).warn(`WORKER_PORT ${workerPort} is taken: this worker has no page of its own.`);
  }
}

function stopWhenAsked(app: INestApplication): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), CLOSE_WITHIN_MS).unref();
    app.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  // Started by another process that is gone now: nobody would ever stop us.
  process.on('disconnect', stop);
  // It may have gone while we were starting, before anybody listened.
  if (process.connected === false) stop();
}

main().catch((error: Error) => {
  process.stderr.write(`${error instanceof DomainError ? error.message : (error.stack ?? error.message)}\n`);
  process.exit(1);
});
