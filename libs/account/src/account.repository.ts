import { Injectable } from '@nestjs/common';
import { AccountEntity, idOrNull, type Tx } from '@app/database';
import type { AccountDescription } from './account-description.rules';

/** An account with its latest description. */
export type AccountRow = Required<AccountDescription> & {
  accountId: string;
  key: string;
  describedAt: Date | null;
  createdAt: Date;
};

@Injectable()
export class AccountRepository {
  /** Finds an account by key or id. `lock` keeps others from describing it until the transaction ends. */
  async find(tx: Tx, keyOrId: string, { lock = false } = {}): Promise<AccountRow | undefined> {
    const accountId = idOrNull(keyOrId);
    if (lock) {
      // NO KEY: signals of the account can still be stored meanwhile, because their foreign key only needs the row's key.
      tx.send('SELECT 1 FROM account WHERE vendor_id = $1 AND (key = $2 OR account_id = $3) FOR NO KEY UPDATE', [
        tx.vendorId,
        keyOrId,
        accountId,
      ]);
    }
    const accounts = tx.repository(AccountEntity);
    return (await accounts.findOne({ key: keyOrId })) ?? (accountId === null ? undefined : accounts.findOne({ accountId }));
  }
}
