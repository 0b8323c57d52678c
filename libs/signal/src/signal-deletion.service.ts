import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/contracts';
import { Database } from '@app/database';
import { announce } from './announce';
import { CorrectionRepository } from './correction.repository';
import { isProjected, SignalProjectionService } from './signal-projection.service';

const SIGNAL_ID = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i;

@Injectable()
export class SignalDeletionService {
  constructor(
    private readonly database: Database,
    private readonly corrections: CorrectionRepository,
    private readonly projection: SignalProjectionService,
  ) {}

  /**
   * Takes a signal out of the ledger: a revision keeps it, rows that follow from the account's signals are brought up at once, and its
   * account is folded anew. Its identity stays deleted. Throws `not-found`, also for another vendor's and for what was deleted already.
   */
  async delete(vendorId: string, id: string): Promise<void> {
    const unknown = new DomainError('not-found', `There is no signal "${id}".`);
    if (!SIGNAL_ID.test(id)) throw unknown;
    await this.database.transaction(vendorId, async (tx) => {
      const accountId = await this.corrections.accountOf(tx, id);
      if (accountId === undefined) throw unknown;
      // Before the ledger, as everybody who describes an account or pilot does.
      await this.projection.lock(tx, accountId);
      const was = await this.corrections.delete(tx, id);
      if (!was) throw unknown;
      announce(tx, [{ accountId, kind: was.wasKind, occurredAt: was.wasAt, corrected: true }]);
      if (isProjected(was.wasKind)) await this.projection.project(tx, accountId);
    });
  }
}
