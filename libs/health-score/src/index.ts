export { CalendarReadModel } from './calendar.read-model';
export { DaysReadModel } from './days.read-model';
export { HealthReadModel } from './health.read-model';
export { HealthScoreModule } from './health-score.module';
export { HealthPreview } from './preview.read-model';
export { NightlyService, type Pass } from './nightly.service';
export { NightsReadModel } from './nights.read-model';
export { RecomputeService } from './recompute.service';
export { WordsReadModel } from './words.read-model';
