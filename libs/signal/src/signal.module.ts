import { Module } from '@nestjs/common';
import { AccountCreation } from './account-creation.service';
import { CorrectionRepository } from './correction.repository';
import { DirectoryRepository } from './directory.repository';
import { SignalDeletionService } from './signal-deletion.service';
import { SignalRepository } from './signal.repository';
import { SignalService } from './signal.service';

@Module({
  providers: [AccountCreation, CorrectionRepository, DirectoryRepository, SignalDeletionService, SignalRepository, SignalService],
  exports: [AccountCreation, DirectoryRepository, SignalDeletionService, SignalRepository, SignalService],
})
export class SignalModule {}
