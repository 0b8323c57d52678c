import type { Tx } from '@app/database';

/*
 * Ports of the ledger. A signal may be the first to name an account or a pilot, whose rows belong to other domains: each domain
 * implements the port for its own rows. All methods create missing rows and leave existing ones alone, even if another process creates
 * them at the same time. Their statements are sent together with the next query of the transaction.
 */

export abstract class AccountRegistry {
  abstract createAccounts(tx: Tx, accounts: readonly { key: string; name: string }[]): void;
}

export abstract class PilotRegistry {
  abstract createPilots(tx: Tx, pilots: readonly { accountId: string; key: string; name: string }[]): void;
}

export abstract class HealthRegistry {
  /** The accounts must exist. */
  abstract createHealth(tx: Tx, accountIds: readonly string[]): void;
}
