import { Module } from '@nestjs/common';
import { PublicHolidays } from '@app/calendar';
import { SignalModule } from '@app/signal';
import { AnswerDayRepository } from './calendar/answer-day.repository';
import { CalendarReadModel } from './calendar/calendar.read-model';
import { DaysReadModel } from './calendar/days.read-model';
import { HealthReadModel } from './health/health.read-model';
import { HealthRegistryModule } from './registry/health-registry.module';
import { HealthRepository } from './recompute/health.repository';
import { ScoringRulesRepository } from './recompute/scoring-rules.repository';
import { NightRepository } from './nights/night.repository';
import { NightlyService } from './nights/nightly.service';
import { NightsReadModel } from './nights/nights.read-model';
import { PeopleReadModel } from './people/people.read-model';
import { HealthPreview } from './preview/preview.read-model';
import { RecomputeService } from './recompute/recompute.service';
import { SentencesReadModel } from './health/sentences.read-model';

/** Exported to the apps. */
const OPEN = [
  RecomputeService,
  NightlyService,
  HealthReadModel,
  DaysReadModel,
  CalendarReadModel,
  NightsReadModel,
  HealthPreview,
  PeopleReadModel,
  SentencesReadModel,
];

@Module({
  imports: [HealthRegistryModule, SignalModule],
  providers: [AnswerDayRepository, ScoringRulesRepository, HealthRepository, NightRepository, PublicHolidays, ...OPEN],
  exports: OPEN,
})
export class HealthScoreModule {}
