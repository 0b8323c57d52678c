import { Injectable } from '@nestjs/common';
import { newId, textColumn, type Tx, uuidColumn } from '@app/database';
import { AccountRegistry } from '@app/signal';

/** Creates accounts that a signal is the first to name. */
@Injectable()
export class AccountRegistryRepository extends AccountRegistry {
  createAccounts(tx: Tx, accounts: readonly { key: string; name: string }[]): void {
    if (accounts.length === 0) return;
    // Sorted, so that two processes that create the same accounts cannot deadlock.
    const sorted = [...accounts].sort((a, b) => (a.key < b.key ? -1 : 1));
    tx.send(
      `INSERT INTO account (vendor_id, account_id, key, name) SELECT $1, * FROM unnest($2::uuid[], $3::text[], $4::text[])
       ON CONFLICT (vendor_id, key) DO NOTHING`,
      [
        tx.vendorId,
        uuidColumn(sorted.map(() => newId())),
        textColumn(sorted.map(({ key }) => key)),
        textColumn(sorted.map(({ name }) => name)),
      ],
    );
  }
}
