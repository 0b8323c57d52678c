import { Injectable } from '@nestjs/common';
import { Database, takeEvents, type Tx } from '@app/database';
import type { SignalDataByKind } from '@app/scoring';

interface Description {
  occurredAt: Date;
  signalId: string;
  data: SignalDataByKind['account.described'];
}

/**
 * The row of an account is its latest description in the ledger: the signal of the greatest (occurredAt, signalId). A description that
 * was corrected or deleted no longer counts. Running it again changes nothing.
 */
@Injectable()
export class AccountProjection {
  constructor(private readonly database: Database) {}

  /** The job: takes the account's waiting events and projects, in one transaction. */
  async projectWaiting(vendorId: string, accountId: string): Promise<void> {
    await this.database.transaction(vendorId, async (tx) => {
      // NO KEY: signals of the account still come in meanwhile; their foreign key needs the row's key only.
      await tx.query('SELECT 1 FROM account WHERE vendor_id = $1 AND account_id = $2 FOR NO KEY UPDATE', [tx.vendorId, accountId]);
      await takeEvents(tx, accountId, 'project-account');
      await this.project(tx, accountId);
    });
  }

  /** Brings the account's row up to the ledger. */
  async project(tx: Tx, accountId: string): Promise<void> {
    const [latest] = await tx.query<Description>(
      `SELECT occurred_at AS "occurredAt", signal_id AS "signalId", data FROM signal
       WHERE vendor_id = $1 AND account_id = $2 AND kind = 'account.described' ORDER BY occurred_at DESC, signal_id DESC LIMIT 1`,
      [tx.vendorId, accountId],
    );
    await this.describe(tx, accountId, latest);
  }

  /** Without a description the account's name is its key. */
  private async describe(tx: Tx, accountId: string, latest: Description | undefined): Promise<void> {
    if (!latest) {
      await tx.query(
        `UPDATE account SET name = key, region = NULL, country = NULL, time_zone = NULL, weekend = NULL, route = NULL, partner = NULL, operated_by = NULL,
           contract_model = NULL, annual_value = NULL, potential = NULL, currency = NULL, renews_on = NULL, csm = NULL, ae = NULL,
           described_at = NULL, described_by = NULL
         WHERE vendor_id = $1 AND account_id = $2 AND described_by IS NOT NULL`,
        [tx.vendorId, accountId],
      );
      return;
    }
    const { data, occurredAt, signalId } = latest;
    await tx.query(
      `UPDATE account SET name = $3, region = $4, time_zone = $5, weekend = $6, route = $7, partner = $8, operated_by = $9,
         contract_model = $10, annual_value = $11, potential = $12, currency = $13, renews_on = $14, csm = $15, ae = $16,
         described_at = $17, described_by = $18, country = $19
       WHERE vendor_id = $1 AND account_id = $2
         AND (name, region, time_zone, weekend, route, partner, operated_by, contract_model, annual_value, potential, currency, renews_on, csm,
              ae, described_at, described_by, country)
           IS DISTINCT FROM ($3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
      [
        tx.vendorId,
        accountId,
        data.name,
        data.region ?? null,
        data.timeZone ?? null,
        data.weekend ?? null,
        data.route ?? null,
        data.partner ?? null,
        data.operatedBy ?? null,
        data.contractModel ?? null,
        data.annualValue ?? null,
        data.potential ?? null,
        data.currency ?? null,
        data.renewsOn ?? null,
        data.csm ?? null,
        data.ae ?? null,
        occurredAt.toISOString(),
        signalId,
        data.country ?? null,
      ],
    );
  }
}
