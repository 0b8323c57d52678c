import { Injectable } from '@nestjs/common';
import { type AccountResponse, DomainError } from '@app/contracts';
import { Database, type Tx } from '@app/database';
import { AccountCreation, SignalService } from '@app/signal';
import { type AccountDescription, isSameDescription, toSignalData } from './account-description.rules';
import { AccountProjection } from './account-projection.service';
import { AccountRepository, type AccountRow } from './account.repository';

@Injectable()
export class AccountService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly creation: AccountCreation,
    private readonly signals: SignalService,
    private readonly projection: AccountProjection,
  ) {}

  /**
   * Creates or describes an account. A description is a signal, because region, days off and value affect scores; the row is projected in
   * the same transaction. The same description again changes nothing. `source` goes into the signal.
   */
  async describe(
    vendorId: string,
    key: string,
    description: AccountDescription,
    source: string,
  ): Promise<{ created: boolean; account: AccountResponse }> {
    return this.database.transaction(vendorId, async (tx) => {
      const known = await this.accounts.find(tx, key, { lock: true });
      const before = known ?? (await this.make(tx, key, description.name));
      // Another request may have created and described it in between.
      const created = !known && before.describedAt === null;
      if (before.describedAt !== null && isSameDescription(before, description)) return { created, account: toResponse(before) };
      await this.signals.append(tx, before, {
        kind: 'account.described',
        occurredAt: await this.momentAfter(tx, before.describedAt),
        source,
        data: { ...toSignalData(description) },
      });
      await this.projection.project(tx, before.accountId);
      const after = await this.accounts.find(tx, before.key);
      return { created, account: toResponse(after!) };
    });
  }

  /** By key or id. Throws `not-found`. */
  async get(vendorId: string, keyOrId: string): Promise<AccountResponse> {
    return this.database.transaction(vendorId, async (tx) => {
      const row = await this.accounts.find(tx, keyOrId);
      if (!row) throw new DomainError('not-found', `There is no account "${keyOrId}".`);
      return toResponse(row);
    });
  }

  /** Runs `work` in a transaction with the id of the account of this key or id. Throws `not-found`. */
  async within<T>(vendorId: string, keyOrId: string, work: (tx: Tx, accountId: string) => Promise<T>): Promise<T> {
    return this.database.transaction(vendorId, async (tx) => {
      const row = await this.accounts.find(tx, keyOrId);
      if (!row) throw new DomainError('not-found', `There is no account "${keyOrId}".`);
      return work(tx, row.accountId);
    });
  }

  private async make(tx: Tx, key: string, name: string): Promise<AccountRow> {
    await this.creation.create(tx, [{ key, name }]);
    return (await this.accounts.find(tx, key, { lock: true }))!;
  }

  /** Now, but later than the current description: two within one millisecond would have a random order. */
  private async momentAfter(tx: Tx, last: Date | null): Promise<string> {
    const now = (await tx.now()).getTime();
    return new Date(Math.max(now, (last?.getTime() ?? 0) + 1)).toISOString();
  }
}

export function toResponse(row: AccountRow): AccountResponse {
  return {
    id: row.accountId,
    key: row.key,
    name: row.name,
    region: row.region,
    country: row.country,
    timeZone: row.timeZone,
    weekend: row.weekend,
    route: row.route,
    partner: row.partner,
    operatedBy: row.operatedBy,
    contractHeldBy: row.contractHeldBy,
    contractModel: row.contractModel,
    annualValue: row.annualValue,
    potential: row.potential,
    currency: row.currency,
    renewsOn: row.renewsOn,
    csm: row.csm,
    ae: row.ae,
    createdAt: row.createdAt.toISOString(),
  };
}
