import { NightlyService } from '@app/health-score';
import { type VendorJob, vendorJob } from './job';

declare module './job' {
  interface Jobs {
    'refresh-outages': VendorJob;
  }
}

export const job = vendorJob({
  queue: 'signals',
  service: NightlyService,
  handle: (nights, { vendorId }) => nights.refreshOutages(vendorId),
});
