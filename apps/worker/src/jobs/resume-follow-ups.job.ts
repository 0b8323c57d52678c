import { HandoverFollowUpService } from '@app/playbook';
import { type VendorJob, vendorJob } from './job';

declare module './job' {
  interface Jobs {
    'resume-follow-ups': VendorJob;
  }
}

export const job = vendorJob({
  queue: 'playbooks',
  service: HandoverFollowUpService,
  handle: (followUps, { vendorId }) => followUps.resume(vendorId),
});
