import { NightlyService } from '@app/health-score';
import { vendorJob } from './job';

export const nightlyJob = vendorJob({
  queue: 'nights',
  service: NightlyService,
  handle: (nights, { vendorId }, metrics) => nights.run(vendorId, (done) => metrics.countNight(done)),
});
