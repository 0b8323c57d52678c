import type { Tx } from '@app/database';
import type { Health } from '@app/scoring';

/*
 * Ports to rows of other domains: each domain implements the port for its own rows. The ledger creates rows through them, because a signal
 * may be the first to name an account or a pilot, and domains that do not import each other ask through them. What creates makes missing
 * rows and leaves existing ones alone, even if another process creates them at the same time; its statements, and those of `lock`, are sent
 * together with the next query of the transaction.
 */

export abstract class AccountRegistry {
  abstract createAccounts(tx: Tx, accounts: readonly { key: string; name: string }[]): void;

  /** Keeps others from describing the account and its pilots until the transaction ends. Signals still come in. */
  abstract lock(tx: Tx, accountId: string): void;

  /** By key, or else by id. */
  abstract find(tx: Tx, keyOrId: string): Promise<{ accountId: string; key: string } | undefined>;

  /** Keys and names by id. */
  abstract named(tx: Tx, accountIds: readonly string[]): Promise<Map<string, { key: string; name: string }>>;

  /** The account's CSM, and its weekdays (0 is Sunday) without work. The account must exist. */
  abstract careOf(tx: Tx, accountId: string): Promise<{ csm: string | null; weekend: number[] | null }>;
}

export interface HandedOverPilot {
  key: string;
  handedOverAt: Date;
  assumed: boolean;
}

export abstract class PilotRegistry {
  abstract createPilots(tx: Tx, pilots: readonly { accountId: string; key: string; name: string }[]): void;

  /** By key. */
  abstract handedOver(tx: Tx, accountId: string): Promise<HandedOverPilot[]>;
}

export abstract class HealthRegistry {
  /** The accounts must exist. */
  abstract createHealth(tx: Tx, accountIds: readonly string[]): void;

  /**
   * Locks the account as a recompute does, so that neither sees the other's unfinished work. Returns its stored health, `null` where
   * nothing is computed yet, `undefined` where there is no such account.
   */
  abstract lock(tx: Tx, accountId: string): Promise<Health | null | undefined>;
}
