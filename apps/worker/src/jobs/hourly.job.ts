import { NightlyService } from '@app/health-score';
import { vendorJob } from './job';

export const hourlyJob = vendorJob({
  queue: 'nights',
  service: NightlyService,
  handle: (nights, { vendorId }) => nights.runHour(vendorId),
});
