import { HandoverFollowUpService } from '@app/playbook';
import { type AccountJob, accountJob } from './job';

declare module './job' {
  interface Jobs {
    'start-handover-follow-up': AccountJob;
  }
}

export const job = accountJob({
  queue: 'playbooks',
  service: HandoverFollowUpService,
  handle: (followUp, { vendorId, accountId }) => followUp.start(vendorId, accountId),
});
