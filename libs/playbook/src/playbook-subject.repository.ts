import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/contracts';
import type { Tx } from '@app/database';
import type { Health } from '@app/scoring';
import { AccountRegistry, HealthRegistry } from '@app/signal';

export interface Subject {
  csm: string | null;
  weekend: number[] | null;
  timeZone: string;
  health: Health | null;
}

/** The account that a playbook is about. */
@Injectable()
export class PlaybookSubjectRepository {
  constructor(
    private readonly accounts: AccountRegistry,
    private readonly health: HealthRegistry,
  ) {}

  /** Locks the account as a recompute does, so that neither sees the other's unfinished work. */
  async lock(tx: Tx, accountId: string): Promise<Subject> {
    const health = await this.health.lock(tx, accountId);
    if (health === undefined) throw new DomainError('not-found', 'There is no such account.');
    const [care, vendors] = await Promise.all([
      this.accounts.careOf(tx, accountId),
      tx.query<{ timeZone: string }>('SELECT time_zone AS "timeZone" FROM vendor WHERE vendor_id = $1', [tx.vendorId]),
    ]);
    return { ...care, timeZone: vendors[0]!.timeZone, health };
  }
}
