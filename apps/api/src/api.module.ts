import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { LoggerModule } from 'nestjs-pino';
import { AccountModule } from '@app/account';
import { DatabaseModule } from '@app/database';
import { HealthScoreModule } from '@app/health-score';
import { IdentityModule } from '@app/identity';
import { Disk, loggingAt } from '@app/machine';
import { PilotModule } from '@app/pilot';
import { PlaybookModule } from '@app/playbook';
import { PortfolioModule } from '@app/portfolio';
import { ScorecardModule } from '@app/scorecard';
import { SignalModule } from '@app/signal';
import { AccountController } from './accounts/account.controller';
import { API_SETTINGS, type ApiSettings } from './api.settings';
import { ApiKeyController } from './auth/api-key.controller';
import { AuthController } from './auth/auth.controller';
import { AuthGuard } from './auth/auth.guard';
import { MeController } from './auth/me.controller';
import { VendorController } from './auth/vendor.controller';
import { CalendarController } from './calendar/calendar.controller';
import { HealthController } from './health/health.controller';
import { PeopleController } from './people/people.controller';
import { ProblemFilter } from './http/problem.filter';
import { JsonBodyGuard } from './http/json-body.guard';
import { QueryGuard } from './http/query.guard';
import { RequestValidationPipe } from './http/request-validation.pipe';
import { RouteTable } from './http/route-table';
import { FeedController } from './feeds/feed.controller';
import { NightController } from './nights/night.controller';
import { OutboxController } from './outbox/outbox.controller';
import { PilotController } from './pilots/pilot.controller';
import { PortfolioController } from './portfolio/portfolio.controller';
import { ScorecardController } from './scorecards/scorecard.controller';
import { VocabularyController } from './scorecards/vocabulary.controller';
import { NdjsonIntake } from './signals/ndjson-intake';
import { SignalController } from './signals/signal.controller';
import { Metrics } from './status/metrics';
import { StatusController } from './status/status.controller';
import { StatusReadModel } from './status/status.read-model';
import { SystemStatusController } from './status/system-status.controller';
import { SystemStatusReadModel } from './status/system-status.read-model';
import { TaskController } from './tasks/task.controller';

@Module({})
export class ApiModule {
  static forRoot(settings: ApiSettings): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        LoggerModule.forRoot(loggingAt(settings.logLevel)),
        DatabaseModule.forRoot({
          appUrl: settings.appUrl,
          limits: settings.limits,
          transactions: 'short',
          applicationName: 'afterpilot api',
        }),
        IdentityModule,
        SignalModule,
        AccountModule,
        PilotModule,
        HealthScoreModule,
        PlaybookModule,
        PortfolioModule,
        ScorecardModule,
      ],
      controllers: [
        AuthController,
        MeController,
        VendorController,
        ApiKeyController,
        AccountController,
        PilotController,
        PortfolioController,
        SignalController,
        HealthController,
        PeopleController,
        ScorecardController,
        VocabularyController,
        TaskController,
        FeedController,
        NightController,
        OutboxController,
        CalendarController,
        StatusController,
        SystemStatusController,
      ],
      providers: [
        { provide: API_SETTINGS, useValue: settings },
        { provide: Disk, useFactory: () => new Disk(settings.databaseFolder) },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: AuthGuard },
        { provide: APP_GUARD, useClass: QueryGuard },
        { provide: APP_GUARD, useClass: JsonBodyGuard },
        { provide: APP_PIPE, useClass: RequestValidationPipe },
        Metrics,
        NdjsonIntake,
        RouteTable,
        StatusReadModel,
        SystemStatusReadModel,
      ],
    };
  }
}
