import { Injectable } from '@nestjs/common';
import { type Tx, uuidColumn } from '@app/database';
import type { Health } from '@app/scoring';
import { HealthRegistry } from '@app/signal';

/** The health row that every account has from its first moment on: it is the lock of everything that computes the account. */
@Injectable()
export class HealthRegistryRepository extends HealthRegistry {
  createHealth(tx: Tx, accountIds: readonly string[]): void {
    if (accountIds.length === 0) return;
    const sorted = [...accountIds].sort();
    tx.send('INSERT INTO health (vendor_id, account_id) SELECT $1, unnest($2::uuid[]) ON CONFLICT (vendor_id, account_id) DO NOTHING', [
      tx.vendorId,
      uuidColumn(sorted),
    ]);
  }

  async lock(tx: Tx, accountId: string): Promise<Health | null | undefined> {
    const [locked, details] = await Promise.all([
      tx.query('SELECT 1 FROM health WHERE vendor_id = $1 AND account_id = $2 FOR UPDATE', [tx.vendorId, accountId]),
      // A statement of its own: one that waits for the lock reads other tables as they were before.
      tx.query<{ health: Health | null }>('SELECT breakdown AS health FROM health_detail WHERE vendor_id = $1 AND account_id = $2', [
        tx.vendorId,
        accountId,
      ]),
    ]);
    return locked.length === 0 ? undefined : (details[0]?.health ?? null);
  }
}
