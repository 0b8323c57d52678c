import { NightlyService } from '@app/health-score';
import { type VendorJob, vendorJob } from './job';

declare module './job' {
  interface Jobs {
    nightly: VendorJob;
  }
}

export const job = vendorJob({
  queue: 'nights',
  service: NightlyService,
  handle: (nights, { vendorId }, metrics) => nights.run(vendorId, (done) => metrics.countNight(done)),
});
