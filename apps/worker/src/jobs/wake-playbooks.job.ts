import { GoneQuietService } from '@app/playbook';
import { scheduledJob, type VendorJob } from './job';

declare module './job' {
  interface Jobs {
    'wake-playbooks': VendorJob;
  }
}

export const job = scheduledJob({
  queue: 'backfill',
  service: GoneQuietService,
  handle: (goneQuiet, { vendorId }) => goneQuiet.wake(vendorId),
});
