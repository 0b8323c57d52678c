import { AccountProjection } from '@app/account';
import { accountJob } from './job';

export const projectAccountJob = accountJob({
  queue: 'signals',
  service: AccountProjection,
  handle: (accounts, { vendorId, accountId }) => accounts.projectWaiting(vendorId, accountId),
});
