import { Module } from '@nestjs/common';
import { SignalModule } from '@app/signal';
import { GoneQuietService } from './gone-quiet.service';
import { HandoverFollowUpService } from './handover-follow-up.service';
import { PlaybookRepository } from './playbook.repository';
import { PlaybookSubjectRepository } from './playbook-subject.repository';
import { TaskService } from './task.service';

@Module({
  imports: [SignalModule],
  providers: [PlaybookRepository, PlaybookSubjectRepository, HandoverFollowUpService, GoneQuietService, TaskService],
  exports: [HandoverFollowUpService, GoneQuietService, TaskService],
})
export class PlaybookModule {}
