import { Module } from '@nestjs/common';
import { PublicHolidays } from '@app/calendar';
import { SignalModule } from '@app/signal';
import { AnswerDayRepository } from './answer-day.repository';
import { CalendarReadModel } from './calendar.read-model';
import { DaysReadModel } from './days.read-model';
import { HealthReadModel } from './health.read-model';
import { HealthRegistryModule } from './health-registry.module';
import { HealthRepository } from './health.repository';
import { InForceRepository } from './in-force.repository';
import { NightRepository } from './night.repository';
import { NightlyService } from './nightly.service';
import { NightsReadModel } from './nights.read-model';
import { PeopleReadModel } from './people.read-model';
import { HealthPreview } from './preview.read-model';
import { RecomputeService } from './recompute.service';
import { WordsReadModel } from './words.read-model';

/** What the apps and the other domains may use. */
const OPEN = [
  RecomputeService,
  NightlyService,
  HealthReadModel,
  DaysReadModel,
  CalendarReadModel,
  NightsReadModel,
  HealthPreview,
  PeopleReadModel,
  WordsReadModel,
];

@Module({
  imports: [HealthRegistryModule, SignalModule],
  providers: [AnswerDayRepository, InForceRepository, HealthRepository, NightRepository, PublicHolidays, ...OPEN],
  exports: OPEN,
})
export class HealthScoreModule {}
