import { Injectable } from '@nestjs/common';
import { nameInAddress } from '@app/contracts';
import { newId, type Tx } from '@app/database';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export interface KnownAccount {
  accountId: string;
  /** Keys of its pilots. */
  pilots: string[];
}

/** Whom signals are about: accounts and pilots by key, persons by address. Missing ones are made only when asked for. */
@Injectable()
export class DirectoryRepository {
  /** Accounts by the key, or else the id, that a signal names. */
  async findAccounts(tx: Tx, names: readonly string[]): Promise<Map<string, KnownAccount>> {
    const rows = await tx.query<{ accountId: string; key: string; pilots: string[] }>(
      `SELECT a.account_id AS "accountId", a.key, coalesce(array_agg(p.key ORDER BY p.key) FILTER (WHERE p.key IS NOT NULL), '{}') AS pilots
       FROM account a LEFT JOIN pilot p ON p.vendor_id = a.vendor_id AND p.account_id = a.account_id
       WHERE a.vendor_id = $1 AND (a.key = ANY($2::text[]) OR a.account_id = ANY($3::uuid[]))
       GROUP BY a.vendor_id, a.account_id`,
      [tx.vendorId, names, names.filter((name) => UUID.test(name))],
    );
    const found = new Map<string, KnownAccount>();
    for (const row of rows) found.set(row.accountId, row);
    for (const row of rows) found.set(row.key, row);
    return found;
  }

  /** Makes the accounts that are missing, each with its health row. Another process may make the same ones meanwhile. */
  async createAccounts(tx: Tx, accounts: readonly { key: string; name: string }[]): Promise<void> {
    const sorted = [...accounts].sort((a, b) => (a.key < b.key ? -1 : 1));
    await tx.query(
      `WITH made AS (
         INSERT INTO account (vendor_id, account_id, key, name) SELECT $1, * FROM unnest($2::uuid[], $3::text[], $4::text[])
         ON CONFLICT (vendor_id, key) DO NOTHING RETURNING account_id)
       INSERT INTO health (vendor_id, account_id) SELECT $1, account_id FROM made`,
      [tx.vendorId, sorted.map(() => newId()), sorted.map((account) => account.key), sorted.map((account) => account.name)],
    );
  }

  async createPilots(tx: Tx, pilots: readonly { accountId: string; key: string; name: string }[]): Promise<void> {
    const sorted = [...pilots].sort((a, b) => (a.accountId + a.key < b.accountId + b.key ? -1 : 1));
    await tx.query(
      `INSERT INTO pilot (vendor_id, pilot_id, account_id, key, name) SELECT $1, * FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[])
       ON CONFLICT (vendor_id, account_id, key) DO NOTHING`,
      [
        tx.vendorId,
        sorted.map(() => newId()),
        sorted.map((pilot) => pilot.accountId),
        sorted.map((pilot) => pilot.key),
        sorted.map((pilot) => pilot.name),
      ],
    );
  }

  /** Ids of persons by `accountId` and address; a person first heard of is made. Answers a map keyed `accountId address`. */
  async personIds(tx: Tx, persons: readonly { accountId: string; address: string }[]): Promise<Map<string, string>> {
    const wanted = new Map(persons.map((person) => [`${person.accountId} ${person.address}`, person]));
    if (wanted.size === 0) return new Map();
    const sorted = [...wanted.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, person]) => person);
    const accountIds = sorted.map((person) => person.accountId);
    const addresses = sorted.map((person) => person.address);
    await tx.query(
      `INSERT INTO person (vendor_id, person_id, account_id, address)
       SELECT $1, n.person_id, n.account_id, n.address FROM unnest($2::uuid[], $3::uuid[], $4::text[]) AS n(person_id, account_id, address)
       WHERE NOT EXISTS (SELECT 1 FROM person p WHERE p.vendor_id = $1 AND p.account_id = n.account_id AND p.address = n.address)
       ON CONFLICT (vendor_id, account_id, address) DO NOTHING`,
      [tx.vendorId, sorted.map(() => newId()), accountIds, addresses],
    );
    const rows = await tx.query<{ personId: string; accountId: string; address: string }>(
      `SELECT p.person_id AS "personId", p.account_id AS "accountId", p.address
       FROM unnest($2::uuid[], $3::text[]) AS n(account_id, address)
       JOIN person p ON p.vendor_id = $1 AND p.account_id = n.account_id AND p.address = n.address`,
      [tx.vendorId, accountIds, addresses],
    );
    return new Map(rows.map((row) => [`${row.accountId} ${row.address}`, row.personId]));
  }

  /** By which address signals name the persons; an emptied person is absent. */
  async personAddresses(tx: Tx, personIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await tx.query<{ personId: string; address: string | null }>(
      `SELECT person_id AS "personId", address FROM person WHERE vendor_id = $1 AND person_id = ANY($2::uuid[])`,
      [tx.vendorId, personIds],
    );
    return new Map(rows.flatMap((row) => (row.address === null ? [] : [[row.personId, row.address]])));
  }

  /** What to call the persons: the name, else the name in the address, else the address; an emptied person is absent. */
  async personNames(tx: Tx, personIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await tx.query<{ personId: string; name: string | null; address: string | null }>(
      `SELECT person_id AS "personId", name, address FROM person WHERE vendor_id = $1 AND person_id = ANY($2::uuid[])`,
      [tx.vendorId, personIds],
    );
    return new Map(
      rows.flatMap(({ personId, name, address }) => {
        const called = name ?? (address === null ? null : (nameInAddress(address) ?? address));
        return called === null ? [] : [[personId, called]];
      }),
    );
  }
}
