import { RecomputeService } from '@app/health-score';
import { type AccountJob, accountJob } from './job';

declare module './job' {
  interface Jobs {
    recompute: AccountJob;
  }
}

export const job = accountJob({
  queue: 'health',
  service: RecomputeService,
  // They share a transaction.
  accounts: 24,
  atOnce: 24,
  handle: (health, { vendorId, accountId, lane }) => health.recompute(vendorId, accountId, lane),
});
