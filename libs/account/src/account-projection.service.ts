import { Injectable } from '@nestjs/common';
import { AccountEntity, Database, takeEvents, type Tx } from '@app/database';
import { AccountRegistry, type LedgerEntry, SignalRepository } from '@app/signal';

type Description = Pick<LedgerEntry<'account.described'>, 'occurredAt' | 'signalId' | 'data'>;

/**
 * Projects the account's row from its latest description in the ledger: the signal with the greatest (occurredAt, signalId). Corrected and
 * deleted descriptions no longer count. Idempotent.
 */
@Injectable()
export class AccountProjection {
  constructor(
    private readonly database: Database,
    private readonly registry: AccountRegistry,
    private readonly signals: SignalRepository,
  ) {}

  /** The job: takes the account's waiting events and projects, in one transaction. */
  async projectWaiting(vendorId: string, accountId: string): Promise<void> {
    await this.database.transaction(vendorId, async (tx) => {
      this.registry.lock(tx, accountId);
      await takeEvents(tx, accountId, 'project-account');
      await this.project(tx, accountId);
    });
  }

  /** Updates the account's row from the ledger. */
  async project(tx: Tx, accountId: string): Promise<void> {
    const accounts = tx.repository(AccountEntity);
    const account = await accounts.findOne({ accountId });
    if (!account) return;
    const latest = await this.signals.latest(tx, accountId, 'account.described');
    // A name given at creation is kept until a description replaces it.
    if (!latest && account.describedBy === null) return;
    const described = latest ? describedBy(latest) : undescribed(account.key);
    if (!isSame(account, described)) await accounts.update({ accountId }, described);
  }
}

type Described = Omit<AccountEntity, 'vendorId' | 'accountId' | 'key' | 'createdAt' | 'searchText'>;

function describedBy({ data, occurredAt, signalId }: Description): Described {
  return {
    name: data.name,
    region: data.region ?? null,
    country: data.country ?? null,
    timeZone: data.timeZone ?? null,
    weekend: data.weekend ?? null,
    route: data.route ?? null,
    partner: data.partner ?? null,
    operatedBy: data.operatedBy ?? null,
    contractHeldBy: data.contractHeldBy ?? null,
    contractModel: data.contractModel ?? null,
    annualValue: data.annualValue ?? null,
    potential: data.potential ?? null,
    currency: data.currency ?? null,
    renewsOn: data.renewsOn ?? null,
    csm: data.csm ?? null,
    ae: data.ae ?? null,
    describedAt: occurredAt,
    describedBy: signalId,
  };
}

/** Without a description the account's name is its key. */
function undescribed(key: string): Described {
  const nothing = { occurredAt: new Date(0), signalId: '', data: { name: key } };
  return { ...describedBy(nothing), describedAt: null, describedBy: null };
}

function isSame(account: AccountEntity, described: Described): boolean {
  return (Object.keys(described) as (keyof Described)[]).every(
    (field) => JSON.stringify(account[field]) === JSON.stringify(described[field]),
  );
}
