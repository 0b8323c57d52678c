import { Injectable } from '@nestjs/common';
import { NightlyService } from '@app/health-score';
import type { VendorPayload } from '@app/queues';
import { WorkerMetrics } from '../status/worker.metrics';

@Injectable()
export class NightlyProcessor {
  constructor(
    private readonly nights: NightlyService,
    private readonly metrics: WorkerMetrics,
  ) {}

  process({ vendorId }: VendorPayload): Promise<void> {
    return this.nights.run(vendorId, (done) => this.metrics.countNight(done));
  }
}
