import { GoneQuietService } from '@app/playbook';
import { accountJob } from './job';

export const reviewPlaybooksJob = accountJob({
  queue: 'playbooks',
  service: GoneQuietService,
  handle: (goneQuiet, { vendorId, accountId }) => goneQuiet.review(vendorId, accountId),
});
