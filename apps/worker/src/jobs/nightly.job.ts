import { NightlyService } from '@app/health-score';
import { scheduledJob, type VendorJob } from './job';

declare module './job' {
  interface Jobs {
    nightly: VendorJob;
  }
}

export const job = scheduledJob({
  queue: 'nights',
  service: NightlyService,
  handle: (nights, { vendorId }, metrics) => nights.run(vendorId, (done) => metrics.countNight(done)),
});
