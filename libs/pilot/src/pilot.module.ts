import { Module } from '@nestjs/common';
import { SignalModule } from '@app/signal';
import { PilotRepository } from './pilot.repository';
import { PilotService } from './pilot.service';

@Module({ imports: [SignalModule], providers: [PilotRepository, PilotService], exports: [PilotService] })
export class PilotModule {}
