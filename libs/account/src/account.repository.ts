import { Injectable } from '@nestjs/common';
import { idOrNull, type Tx } from '@app/database';
import type { AccountDescription } from './account-description.rules';

/** An account as the ledger says it last. */
export type AccountRow = Required<AccountDescription> & {
  accountId: string;
  key: string;
  describedAt: Date | null;
  createdAt: Date;
};

export const ACCOUNT_COLUMNS = `a.account_id AS "accountId", a.key, a.name, a.region, a.country, a.time_zone AS "timeZone", a.weekend, a.route, a.partner,
  a.operated_by AS "operatedBy", a.contract_model AS "contractModel", a.annual_value AS "annualValue", a.potential, a.currency,
  a.renews_on AS "renewsOn", a.csm, a.ae, a.described_at AS "describedAt", a.created_at AS "createdAt"`;

@Injectable()
export class AccountRepository {
  /** By key, or else by id. `lock` keeps others from describing it until the transaction ends. */
  async find(tx: Tx, keyOrId: string, { lock = false } = {}): Promise<AccountRow | undefined> {
    const [row] = await tx.query<AccountRow>(
      `SELECT ${ACCOUNT_COLUMNS} FROM account a WHERE a.vendor_id = $1 AND (a.key = $2 OR a.account_id = $3)
       ORDER BY a.key = $2 DESC LIMIT 1 ${lock ? 'FOR NO KEY UPDATE' : ''}`,
      [tx.vendorId, keyOrId, idOrNull(keyOrId)],
    );
    return row;
  }
}
