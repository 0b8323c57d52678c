import { HandoverFollowUpService } from '@app/playbook';
import { accountJob } from './job';

export const startHandoverFollowUpJob = accountJob({
  queue: 'playbooks',
  service: HandoverFollowUpService,
  handle: (followUp, { vendorId, accountId }) => followUp.start(vendorId, accountId),
});
