export { GoneQuietService } from './gone-quiet.service';
export { HandoverFollowUpService } from './handover-follow-up.service';
export { PlaybookModule } from './playbook.module';
export { TaskService } from './task.service';
