import { PilotProjection } from '@app/pilot';
import { type AccountJob, accountJob } from './job';

declare module './job' {
  interface Jobs {
    'project-pilots': AccountJob;
  }
}

export const job = accountJob({
  queue: 'signals',
  service: PilotProjection,
  handle: (pilots, { vendorId, accountId, lane }) => pilots.projectWaiting(vendorId, accountId, lane),
});
