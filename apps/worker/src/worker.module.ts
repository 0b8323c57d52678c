import { type DynamicModule, Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { AccountModule } from '@app/account';
import { type Config, databaseAppUrlOf, databaseLimitsOf, isLoopback } from '@app/config';
import { DatabaseModule } from '@app/database';
import { HealthScoreModule } from '@app/health-score';
import { loggingAt } from '@app/machine';
import { PilotModule } from '@app/pilot';
import { PlaybookModule } from '@app/playbook';
import { QueuesModule } from '@app/queues';
import { SignalModule } from '@app/signal';
import { BackupSchedule } from './backup/backup.schedule';
import { DueSchedule } from './jobs/due.schedule';
import { JobRunner } from './jobs/job-runner.service';
import { OutboxFailures } from './outbox/outbox-failure.repository';
import { OutboxListener } from './outbox/outbox-listener';
import { OutboxRelay } from './outbox/outbox.relay';
import { AdminGuard, WorkerDoor } from './status/admin.guard';
import { Heartbeat } from './status/heartbeat.schedule';
import { StatusController } from './status/status.controller';
import { WorkerMetrics } from './status/worker.metrics';

@Module({})
export class WorkerModule {
  static forRoot(config: Config): DynamicModule {
    const appUrl = databaseAppUrlOf(config);
    const limits = databaseLimitsOf(config);
    return {
      module: WorkerModule,
      imports: [
        LoggerModule.forRoot(loggingAt(config.logLevel)),
        DatabaseModule.forRoot({ appUrl, applicationName: 'afterpilot worker', limits }),
        QueuesModule.forRoot({ redisUrl: config.redisUrl, appUrl }),
        SignalModule,
        AccountModule,
        PilotModule,
        HealthScoreModule,
        PlaybookModule,
      ],
      controllers: [StatusController],
      providers: [
        { provide: OutboxListener, useFactory: () => new OutboxListener(appUrl, config.connectTimeoutMs) },
        { provide: WorkerDoor, useFactory: () => new WorkerDoor(isLoopback(config.host)) },
        {
          provide: BackupSchedule,
          useFactory: () => new BackupSchedule({ url: appUrl, folder: config.backupFolder, keep: config.backupKeep }),
        },
        OutboxFailures,
        OutboxRelay,
        DueSchedule,
        JobRunner,
        AdminGuard,
        Heartbeat,
        WorkerMetrics,
      ],
    };
  }
}
