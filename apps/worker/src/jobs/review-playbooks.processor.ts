import { Injectable } from '@nestjs/common';
import { GoneQuietService } from '@app/playbook';
import type { AccountPayload } from '@app/queues';

@Injectable()
export class ReviewPlaybooksProcessor {
  constructor(private readonly goneQuiet: GoneQuietService) {}

  process({ vendorId, accountId }: AccountPayload): Promise<void> {
    return this.goneQuiet.review(vendorId, accountId);
  }
}
