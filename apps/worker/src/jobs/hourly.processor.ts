import { Injectable } from '@nestjs/common';
import { NightlyService } from '@app/health-score';
import type { VendorPayload } from '@app/queues';

@Injectable()
export class HourlyProcessor {
  constructor(private readonly nights: NightlyService) {}

  process({ vendorId }: VendorPayload): Promise<void> {
    return this.nights.runHour(vendorId);
  }
}
