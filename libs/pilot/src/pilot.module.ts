import { Module } from '@nestjs/common';
import { SignalModule } from '@app/signal';
import { PilotProjection } from './pilot-projection.service';
import { PilotRegistryModule } from './pilot-registry.module';
import { PilotRepository } from './pilot.repository';
import { PilotService } from './pilot.service';

@Module({
  imports: [PilotRegistryModule, SignalModule],
  providers: [PilotProjection, PilotRepository, PilotService],
  exports: [PilotProjection, PilotService],
})
export class PilotModule {}
