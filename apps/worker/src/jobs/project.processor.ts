import { Injectable } from '@nestjs/common';
import { SignalProjectionService } from '@app/signal';
import type { AccountPayload } from '@app/queues';

@Injectable()
export class ProjectProcessor {
  constructor(private readonly projection: SignalProjectionService) {}

  process({ vendorId, accountId }: AccountPayload): Promise<void> {
    return this.projection.projectWaiting(vendorId, accountId);
  }
}
