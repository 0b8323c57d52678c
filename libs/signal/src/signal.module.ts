import { Module } from '@nestjs/common';
import { AccountCreation } from './account-creation.service';
import { CorrectionRepository } from './correction.repository';
import { DirectoryRepository } from './directory.repository';
import { DuplicatePeopleRepository } from './duplicates/duplicate-people.repository';
import { DuplicatePeopleService } from './duplicates/duplicate-people.service';
import { FeedRepository } from './feeds/feed.repository';
import { OutageService } from './feeds/outage.service';
import { SignalDeletionService } from './signal-deletion.service';
import { SignalRepository } from './signal.repository';
import { SignalService } from './signal.service';
import { SignalWriter } from './signal-writer.service';

@Module({
  providers: [
    AccountCreation,
    CorrectionRepository,
    DirectoryRepository,
    DuplicatePeopleRepository,
    DuplicatePeopleService,
    FeedRepository,
    OutageService,
    SignalDeletionService,
    SignalRepository,
    SignalService,
    SignalWriter,
  ],
  exports: [
    AccountCreation,
    DirectoryRepository,
    DuplicatePeopleService,
    FeedRepository,
    OutageService,
    SignalDeletionService,
    SignalRepository,
    SignalService,
  ],
})
export class SignalModule {}
