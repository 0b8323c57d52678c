import { Module } from '@nestjs/common';
import { SignalModule } from '@app/signal';
import { GoneQuietService } from './gone-quiet.service';
import { HandoverFollowUpService } from './handover-follow-up.service';
import { PlaybookRepository } from './playbook.repository';
import { PlaybookSubjectRepository } from './playbook-subject.repository';
import { TaskReadModel } from './tasks.read-model';

@Module({
  imports: [SignalModule],
  providers: [PlaybookRepository, PlaybookSubjectRepository, HandoverFollowUpService, GoneQuietService, TaskReadModel],
  exports: [HandoverFollowUpService, GoneQuietService, TaskReadModel],
})
export class PlaybookModule {}
