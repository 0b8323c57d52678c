import { Injectable } from '@nestjs/common';
import type { Tx } from '@app/database';
import { DirectoryRepository, type KnownAccount } from './directory.repository';
import { AccountRegistry, HealthRegistry } from './registries';

/** Creates accounts with everything that each must have from its first moment on. */
@Injectable()
export class AccountCreation {
  constructor(
    private readonly accounts: AccountRegistry,
    private readonly health: HealthRegistry,
    private readonly directory: DirectoryRepository,
  ) {}

  /** Creates those that are missing, in one round trip; returns all of them by key. */
  async create(tx: Tx, accounts: readonly { key: string; name: string }[]): Promise<Map<string, KnownAccount>> {
    this.accounts.createAccounts(tx, accounts);
    const found = await this.directory.findAccounts(
      tx,
      accounts.map(({ key }) => key),
    );
    this.health.createHealth(
      tx,
      Array.from(found.values(), ({ accountId }) => accountId),
    );
    return found;
  }
}
