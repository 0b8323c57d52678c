import { Module } from '@nestjs/common';
import { AccountCreation } from './account-creation.service';
import { CorrectionRepository } from './correction.repository';
import { DirectoryRepository } from './directory.repository';
import { DuplicatePeopleRepository } from './duplicates/duplicate-people.repository';
import { DuplicatePeopleService } from './duplicates/duplicate-people.service';
import { SignalDeletionService } from './signal-deletion.service';
import { SignalRepository } from './signal.repository';
import { SignalService } from './signal.service';

@Module({
  providers: [
    AccountCreation,
    CorrectionRepository,
    DirectoryRepository,
    DuplicatePeopleRepository,
    DuplicatePeopleService,
    SignalDeletionService,
    SignalRepository,
    SignalService,
  ],
  exports: [AccountCreation, DirectoryRepository, DuplicatePeopleService, SignalDeletionService, SignalRepository, SignalService],
})
export class SignalModule {}
