import { Injectable } from '@nestjs/common';
import { RecomputeService } from '@app/health-score';
import type { AccountPayload } from '@app/queues';

@Injectable()
export class RecomputeProcessor {
  constructor(private readonly health: RecomputeService) {}

  process({ vendorId, accountId }: AccountPayload): Promise<void> {
    return this.health.recompute(vendorId, accountId);
  }
}
