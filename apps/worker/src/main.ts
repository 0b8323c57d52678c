import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Logger } from 'nestjs-pino';
import { type Config, databaseAppUrlOf, readConfig } from '@app/config';
import { Database, withoutPassword } from '@app/database';
import { DomainError } from '@app/contracts';
import { allowedHosts, answerTransportErrors, requireAllowedHost, securityHeaders } from '@app/http';
import { runUntilStopped } from '@app/machine';
import { Queues } from '@app/queues';
import { BackupSchedule } from './backup/backup.schedule';
import { DueSchedule } from './jobs/due.schedule';
import { JobRunner } from './jobs/job-runner.service';
import { OutboxRelay } from './outbox/outbox.relay';
import { AdminGuard } from './status/admin.guard';
import { Heartbeat } from './status/heartbeat.schedule';
import { QUEUE_SCREEN, queueScreen } from './status/queue-screen';
import { WorkerModule } from './worker.module';

async function main(): Promise<void> {
  const config = readConfig(process.env);
  let app: NestExpressApplication | undefined;
  await runUntilStopped({
    start: async (stop) => {
      app = await create(config);
      stop.throwIfAborted();
      await start(app, config, stop);
    },
    close: async () => app?.close(),
  });
}

async function start(app: NestExpressApplication, config: Config, stop: AbortSignal): Promise<void> {
  const database = app.get(Database);
  await database.assertLeastPrivilege();
  await database.assertSchema();
  stop.throwIfAborted();
  await listen(app, config);
  stop.throwIfAborted();
  app.get(Heartbeat).start();
  app.get(JobRunner).start();
  app.get(OutboxRelay).start();
  app.get(DueSchedule).start();
  app.get(BackupSchedule).start();
  app.get(Logger).log(`The worker is running, with its queue in ${app.get(Queues).kind === 'redis' ? 'Redis' : 'PostgreSQL'}.`);
}

async function create(config: Config): Promise<NestExpressApplication> {
  const appUrl = databaseAppUrlOf(config);
  try {
    // No logging before our own logger exists: start-up errors are printed in one line.
    const app = await NestFactory.create<NestExpressApplication>(WorkerModule.forRoot(config), { logger: false, abortOnError: false });
    app.useLogger(app.get(Logger));
    app.use(...securityHeaders({ withBase: true, noStore: () => true }), requireAllowedHost(allowedHosts(config)));
    answerTransportErrors(app.getHttpServer());
    return app;
  } catch (error) {
    throw new DomainError('unavailable', `The database at ${withoutPassword(appUrl)} cannot be used: ${(error as Error).message}`);
  }
}

/** A second worker on the same machine finds the port taken and runs without status pages. */
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

main().catch((error: Error) => {
  process.stderr.write(`${error instanceof DomainError ? error.message : (error.stack ?? error.message)}\n`);
  process.exit(1);
});
