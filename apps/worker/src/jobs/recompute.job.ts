import { RecomputeService } from '@app/health-score';
import { accountJob } from './job';

export const recomputeJob = accountJob({
  queue: 'health',
  service: RecomputeService,
  handle: (health, { vendorId, accountId }) => health.recompute(vendorId, accountId),
});
