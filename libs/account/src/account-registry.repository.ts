import { Injectable } from '@nestjs/common';
import { idOrNull, newId, textColumn, type Tx, uuidColumn } from '@app/database';
import { AccountRegistry } from '@app/signal';

/** Rows of accounts, as the ledger and other domains need them. */
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

  lock(tx: Tx, accountId: string): void {
    // NO KEY: signals of the account can still be stored meanwhile, because their foreign key only needs the row's key.
    tx.send('SELECT 1 FROM account WHERE vendor_id = $1 AND account_id = $2 FOR NO KEY UPDATE', [tx.vendorId, accountId]);
  }

  async find(tx: Tx, keyOrId: string): Promise<{ accountId: string; key: string } | undefined> {
    const [row] = await tx.query<{ accountId: string; key: string }>(
      `SELECT account_id AS "accountId", key FROM account WHERE vendor_id = $1 AND (key = $2 OR account_id = $3)
       ORDER BY key = $2 DESC LIMIT 1`,
      [tx.vendorId, keyOrId, idOrNull(keyOrId)],
    );
    return row;
  }

  async named(tx: Tx, accountIds: readonly string[]): Promise<Map<string, { key: string; name: string }>> {
    if (accountIds.length === 0) return new Map();
    const rows = await tx.query<{ accountId: string; key: string; name: string }>(
      'SELECT account_id AS "accountId", key, name FROM account WHERE vendor_id = $1 AND account_id = ANY($2::uuid[])',
      [tx.vendorId, accountIds],
    );
    return new Map(rows.map(({ accountId, key, name }) => [accountId, { key, name }]));
  }

  async careOf(tx: Tx, accountId: string): Promise<{ csm: string | null; weekend: number[] | null }> {
    const [account] = await tx.query<{ csm: string | null; weekend: number[] | null }>(
      'SELECT csm, weekend FROM account WHERE vendor_id = $1 AND account_id = $2',
      [tx.vendorId, accountId],
    );
    return account!;
  }
}
