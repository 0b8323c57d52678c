export { DaysReadModel } from './days.read-model';
export { HealthReadModel } from './health.read-model';
export { HealthScoreModule } from './health-score.module';
export { HealthPreview } from './preview.read-model';
export { NightlyService } from './nightly.service';
export { RecomputeService } from './recompute.service';
export { WordsReadModel } from './words.read-model';
