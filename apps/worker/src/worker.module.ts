import { type DynamicModule, Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { type Config, databaseAppUrlOf, isLoopback } from '@app/config';
import { DatabaseModule } from '@app/database';
import { HealthScoreModule } from '@app/health-score';
import { PlaybookModule } from '@app/playbook';
import { QueuesModule } from '@app/queues';
import { SignalModule } from '@app/signal';
import { DueSchedule } from './jobs/due.schedule';
import { HourlyProcessor } from './jobs/hourly.processor';
import { JobRunner } from './jobs/job-runner.service';
import { NightlyProcessor } from './jobs/nightly.processor';
import { ProjectProcessor } from './jobs/project.processor';
import { RecomputeProcessor } from './jobs/recompute.processor';
import { ReviewPlaybooksProcessor } from './jobs/review-playbooks.processor';
import { StartHandoverFollowUpProcessor } from './jobs/start-handover-follow-up.processor';
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
    return {
      module: WorkerModule,
      imports: [
        LoggerModule.forRoot({ pinoHttp: { level: config.logLevel, autoLogging: false } }),
        DatabaseModule.forRoot({ appUrl, applicationName: 'afterpilot worker' }),
        QueuesModule.forRoot({ redisUrl: config.redisUrl, appUrl }),
        SignalModule,
        HealthScoreModule,
        PlaybookModule,
      ],
      controllers: [StatusController],
      providers: [
        { provide: OutboxListener, useFactory: () => new OutboxListener(appUrl) },
        { provide: WorkerDoor, useFactory: () => new WorkerDoor(isLoopback(config.host)) },
        OutboxFailures,
        OutboxRelay,
        DueSchedule,
        JobRunner,
        ProjectProcessor,
        RecomputeProcessor,
        StartHandoverFollowUpProcessor,
        ReviewPlaybooksProcessor,
        NightlyProcessor,
        HourlyProcessor,
        AdminGuard,
        Heartbeat,
        WorkerMetrics,
      ],
    };
  }
}
