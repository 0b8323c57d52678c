import { AccountProjection } from '@app/account';
import { type AccountJob, accountJob } from './job';

declare module './job' {
  interface Jobs {
    'project-account': AccountJob;
  }
}

export const job = accountJob({
  queue: 'signals',
  service: AccountProjection,
  handle: (accounts, { vendorId, accountId }) => accounts.projectWaiting(vendorId, accountId),
});
