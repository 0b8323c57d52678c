import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/contracts';
import type { Tx } from '@app/database';
import type { Health, Zone } from '@app/scoring';
import { AccountRegistry, DirectoryRepository, HealthRegistry } from '@app/signal';

export interface Subject {
  csm: string | null;
  weekend: number[] | null;
  /** The vendor's. */
  zone: Zone;
  health: Health | null;
}

/** The account that a playbook is about. */
@Injectable()
export class PlaybookSubjectRepository {
  constructor(
    private readonly accounts: AccountRegistry,
    private readonly health: HealthRegistry,
    private readonly directory: DirectoryRepository,
  ) {}

  /** Locks the account as a recompute does, so that neither sees the other's unfinished work. */
  async lock(tx: Tx, accountId: string): Promise<Subject> {
    const health = await this.health.lock(tx, accountId);
    if (health === undefined) throw new DomainError('not-found', 'There is no such account.');
    const [care, zone] = await Promise.all([this.accounts.careOf(tx, accountId), this.directory.zone(tx)]);
    return { ...care, zone, health };
  }
}
