import { Module } from '@nestjs/common';
import { CorrectionRepository } from './correction.repository';
import { DirectoryRepository } from './directory.repository';
import { SignalDeletionService } from './signal-deletion.service';
import { SignalRepository } from './signal.repository';
import { SignalService } from './signal.service';

@Module({
  providers: [CorrectionRepository, DirectoryRepository, SignalDeletionService, SignalRepository, SignalService],
  exports: [DirectoryRepository, SignalDeletionService, SignalRepository, SignalService],
})
export class SignalModule {}
