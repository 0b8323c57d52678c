import { Injectable } from '@nestjs/common';
import { NightlyService } from '@app/health-score';
import type { VendorPayload } from '@app/queues';

@Injectable()
export class NightlyProcessor {
  constructor(private readonly nights: NightlyService) {}

  process({ vendorId }: VendorPayload): Promise<void> {
    return this.nights.run(vendorId);
  }
}
