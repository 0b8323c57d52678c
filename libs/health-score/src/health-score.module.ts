import { Module } from '@nestjs/common';
import { SignalModule } from '@app/signal';
import { HealthReadModel } from './health.read-model';
import { HealthRepository } from './health.repository';
import { InForceRepository } from './in-force.repository';
import { MarkerRepository } from './marker.repository';
import { NightlyService } from './nightly.service';
import { HealthPreview } from './preview.read-model';
import { RecomputeService } from './recompute.service';

@Module({
  imports: [SignalModule],
  providers: [InForceRepository, HealthRepository, MarkerRepository, RecomputeService, NightlyService, HealthReadModel, HealthPreview],
  exports: [RecomputeService, NightlyService, HealthReadModel, HealthPreview],
})
export class HealthScoreModule {}
