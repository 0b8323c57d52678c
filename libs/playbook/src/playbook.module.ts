import { Module } from '@nestjs/common';
import { SignalModule } from '@app/signal';
import { GoneQuietService } from './gone-quiet.service';
import { HandoverFollowUpService } from './handover-follow-up.service';
import { PlaybookRepository } from './playbook.repository';
import { PlaybookSubjectRepository } from './playbook-subject.repository';
import { TaskService } from './task.service';
import { TaskReadModel } from './tasks.read-model';

@Module({
  imports: [SignalModule],
  providers: [PlaybookRepository, PlaybookSubjectRepository, HandoverFollowUpService, GoneQuietService, TaskReadModel, TaskService],
  exports: [HandoverFollowUpService, GoneQuietService, TaskReadModel, TaskService],
})
export class PlaybookModule {}
