import type { Tx } from '@app/database';

/*
 * Ports of the ledger. A signal may name an account or a pilot for the first time; their rows belong to other domains, and each of these
 * provides the port for its own rows. All methods create what is missing and leave the rest alone, also when another process creates the
 * same rows meanwhile; their statements travel with what follows in the transaction.
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
