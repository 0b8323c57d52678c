import { NightlyService } from '@app/health-score';
import { scheduledJob, type VendorJob } from './job';

declare module './job' {
  interface Jobs {
    hourly: VendorJob;
  }
}

export const job = scheduledJob({
  queue: 'nights',
  service: NightlyService,
  handle: (nights, { vendorId }) => nights.runHour(vendorId),
});
