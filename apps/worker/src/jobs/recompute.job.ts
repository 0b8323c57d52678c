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
  handle: (health, { vendorId, accountId }) => health.recompute(vendorId, accountId),
});
