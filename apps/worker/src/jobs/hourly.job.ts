import { NightlyService } from '@app/health-score';
import { type VendorJob, vendorJob } from './job';

declare module './job' {
  interface Jobs {
    hourly: VendorJob;
  }
}

export const job = vendorJob({
  queue: 'nights',
  service: NightlyService,
  handle: (nights, { vendorId }) => nights.runHour(vendorId),
});
