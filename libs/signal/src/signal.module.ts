import { Module } from '@nestjs/common';
import { DirectoryRepository } from './directory.repository';
import { SignalProjectionService } from './signal-projection.service';
import { SignalRepository } from './signal.repository';
import { SignalService } from './signal.service';

@Module({
  providers: [DirectoryRepository, SignalProjectionService, SignalRepository, SignalService],
  exports: [DirectoryRepository, SignalProjectionService, SignalRepository, SignalService],
})
export class SignalModule {}
