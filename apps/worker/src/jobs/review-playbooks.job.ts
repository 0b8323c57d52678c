import { GoneQuietService } from '@app/playbook';
import { type AccountJob, accountJob } from './job';

declare module './job' {
  interface Jobs {
    'review-playbooks': AccountJob;
  }
}

export const job = accountJob({
  queue: 'playbooks',
  service: GoneQuietService,
  handle: (goneQuiet, { vendorId, accountId }) => goneQuiet.review(vendorId, accountId),
});
