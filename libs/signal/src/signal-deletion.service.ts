import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/contracts';
import { Database, type Tx } from '@app/database';
import { CorrectionRepository } from './correction.repository';
import { emitLedgerChanges, isDescription } from './ledger-events';
import { AccountRegistry } from './registries';

const SIGNAL_ID = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i;

@Injectable()
export class SignalDeletionService {
  constructor(
    private readonly database: Database,
    private readonly corrections: CorrectionRepository,
    private readonly accounts: AccountRegistry,
  ) {}

  /**
   * Deletes a signal: a revision keeps it, its account is folded again, and its identity stays deleted. `project` runs in the same
   * transaction where rows of accounts or pilots follow from the signal. Throws `not-found`, also for another vendor's
   * signal and for one that is deleted already.
   */
  async delete(vendorId: string, id: string, project: (tx: Tx, accountId: string) => Promise<void> = async () => {}): Promise<void> {
    const unknown = new DomainError('not-found', `There is no signal "${id}".`);
    if (!SIGNAL_ID.test(id)) throw unknown;
    await this.database.transaction(vendorId, async (tx) => {
      const accountId = await this.corrections.accountOf(tx, id);
      if (accountId === undefined) throw unknown;
      // Locks the account before the ledger, in the same order as everything that describes an account or pilot.
      this.accounts.lock(tx, accountId);
      const was = await this.corrections.delete(tx, id);
      if (!was) throw unknown;
      emitLedgerChanges(tx, [{ accountId, kind: was.wasKind, occurredAt: was.wasAt, corrected: true }]);
      if (isDescription(was.wasKind)) await project(tx, accountId);
    });
  }
}
