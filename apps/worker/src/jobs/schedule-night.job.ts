import { NightlyService } from '@app/health-score';
import { vendorJob } from './job';

export const scheduleNightJob = vendorJob({
  queue: 'signals',
  service: NightlyService,
  handle: (nights, { vendorId }) => nights.makeDue(vendorId),
});
