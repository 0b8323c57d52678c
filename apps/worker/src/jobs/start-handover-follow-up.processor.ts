import { Injectable } from '@nestjs/common';
import { HandoverFollowUpService } from '@app/playbook';
import type { AccountPayload } from '@app/queues';

@Injectable()
export class StartHandoverFollowUpProcessor {
  constructor(private readonly followUp: HandoverFollowUpService) {}

  process({ vendorId, accountId }: AccountPayload): Promise<void> {
    return this.followUp.start(vendorId, accountId);
  }
}
