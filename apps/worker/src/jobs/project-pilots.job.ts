import { PilotProjection } from '@app/pilot';
import { accountJob } from './job';

export const projectPilotsJob = accountJob({
  queue: 'signals',
  service: PilotProjection,
  handle: (pilots, { vendorId, accountId }) => pilots.projectWaiting(vendorId, accountId),
});
