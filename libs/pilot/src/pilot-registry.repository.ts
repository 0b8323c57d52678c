import { Injectable } from '@nestjs/common';
import { newId, textColumn, type Tx, uuidColumn } from '@app/database';
import { type HandedOverPilot, PilotRegistry } from '@app/signal';

/** Rows of pilots, as the ledger and other domains need them. */
@Injectable()
export class PilotRegistryRepository extends PilotRegistry {
  createPilots(tx: Tx, pilots: readonly { accountId: string; key: string; name: string }[]): void {
    if (pilots.length === 0) return;
    // Sorted, so that two processes that create the same pilots cannot deadlock.
    const sorted = [...pilots].sort((a, b) => (a.accountId + a.key < b.accountId + b.key ? -1 : 1));
    tx.send(
      `INSERT INTO pilot (vendor_id, pilot_id, account_id, key, name) SELECT $1, * FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[])
       ON CONFLICT (vendor_id, account_id, key) DO NOTHING`,
      [
        tx.vendorId,
        uuidColumn(sorted.map(() => newId())),
        uuidColumn(sorted.map(({ accountId }) => accountId)),
        textColumn(sorted.map(({ key }) => key)),
        textColumn(sorted.map(({ name }) => name)),
      ],
    );
  }

  handedOver(tx: Tx, accountId: string): Promise<HandedOverPilot[]> {
    return tx.query(
      `SELECT key, handed_over_at AS "handedOverAt", handover_assumed AS assumed FROM pilot
       WHERE vendor_id = $1 AND account_id = $2 AND handed_over_at IS NOT NULL ORDER BY key`,
      [tx.vendorId, accountId],
    );
  }
}
