import { Injectable } from '@nestjs/common';
import { calledBy, DomainError } from '@app/contracts';
import { newId, textColumn, type Tx, uuidColumn } from '@app/database';
import { Zone } from '@app/scoring';
import { AccountRegistry } from './registries';
import { type Named, type NamedPerson, personKey } from './signal-intake.rules';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export interface KnownAccount {
  accountId: string;
  /** Keys of its pilots. */
  pilots: string[];
}

/** Known accounts by the names that signals give them, and ids of persons by `personKey`. */
export interface Directory {
  accounts: Map<string, KnownAccount>;
  persons: Map<string, string>;
}

/** The accounts and pilots that signals name by key, and persons by address. */
@Injectable()
export class DirectoryRepository {
  private readonly zones = new Map<string, Zone>();

  constructor(private readonly accounts: AccountRegistry) {}

  /** The vendor's zone: its days are the ones that people read, and that dates without a time mean. */
  async zone(tx: Tx): Promise<Zone> {
    const [row] = await tx.query<{ name: string }>('SELECT time_zone AS name FROM vendor WHERE vendor_id = $1', [tx.vendorId]);
    const name = row?.name ?? 'UTC';
    let zone = this.zones.get(name);
    if (!zone) this.zones.set(name, (zone = new Zone(name)));
    return zone;
  }

  /** The moment of the transaction, with the zone whose days count. */
  async today(tx: Tx): Promise<{ now: Date; zone: Zone }> {
    const [now, zone] = await Promise.all([tx.now(), this.zone(tx)]);
    return { now, zone };
  }

  /**
   * The known accounts and persons that a batch names, in one round trip: accounts by key, or else by id, and persons by `personKey` of
   * the account's name in the signal. Leaves out persons of accounts that are named by id.
   */
  async find(tx: Tx, named: Named): Promise<Directory> {
    const [accounts, persons] = await Promise.all([this.findAccounts(tx, named.accounts), this.personsOf(tx, named.persons)]);
    return { accounts, persons };
  }

  /** Accounts by the key, or else the id, that a signal names. */
  async findAccounts(tx: Tx, names: readonly string[]): Promise<Map<string, KnownAccount>> {
    const found = await this.accountsWhere(tx, 'key', names);
    const ids = names.filter((name) => !found.has(name) && UUID.test(name));
    return ids.length > 0 ? new Map([...found, ...(await this.accountsWhere(tx, 'account_id', ids))]) : found;
  }

  private async accountsWhere(tx: Tx, column: 'key' | 'account_id', names: readonly string[]): Promise<Map<string, KnownAccount>> {
    // A subquery per account: with a join PostgreSQL may scan all pilots of the vendor for each account.
    const rows = await tx.query<KnownAccount & { name: string }>(
      `SELECT a.${column} AS name, a.account_id AS "accountId",
         ARRAY(SELECT p.key FROM pilot p WHERE p.vendor_id = $1 AND p.account_id = a.account_id ORDER BY p.key) AS pilots
       FROM account a WHERE a.vendor_id = $1 AND a.${column} = ANY($2)`,
      [tx.vendorId, names],
    );
    return new Map(rows.map(({ name, accountId, pilots }) => [name, { accountId, pilots }]));
  }

  /** The key of an account. Throws `not-found`. */
  async accountKey(tx: Tx, accountId: string): Promise<string> {
    const key = (await this.accountKeys(tx, [accountId])).get(accountId);
    if (key === undefined) throw new DomainError('not-found', 'There is no such account.');
    return key;
  }

  async accountKeys(tx: Tx, accountIds: readonly string[]): Promise<Map<string, string>> {
    const named = await this.accounts.named(tx, accountIds);
    return new Map(Array.from(named, ([accountId, { key }]) => [accountId, key]));
  }

  private async personsOf(tx: Tx, named: readonly NamedPerson[]): Promise<Map<string, string>> {
    if (named.length === 0) return new Map();
    // A subquery per name keeps PostgreSQL from scanning all accounts of the vendor for a few names.
    const rows = await tx.query<{ personId: string | null }>(
      `SELECT (SELECT p.person_id FROM account a JOIN person p ON p.vendor_id = $1 AND p.account_id = a.account_id AND p.address = n.address
               WHERE a.vendor_id = $1 AND a.key = n.account) AS "personId"
       FROM unnest($2::text[], $3::text[]) WITH ORDINALITY AS n(account, address, place) ORDER BY n.place`,
      [tx.vendorId, textColumn(named.map(({ account }) => account)), textColumn(named.map(({ address }) => address))],
    );
    const persons = new Map<string, string>();
    named.forEach(({ account, address }, place) => {
      const { personId } = rows[place]!;
      if (personId !== null) persons.set(personKey(account, address), personId);
    });
    return persons;
  }

  /** Ids of persons by `personKey` of account id and address. Creates the persons that are new. */
  async personIds(tx: Tx, persons: readonly { accountId: string; address: string }[]): Promise<Map<string, string>> {
    const wanted = new Map(persons.map((person) => [personKey(person.accountId, person.address), person]));
    const known = await this.knownPersons(tx, wanted);
    const missing = new Map([...wanted].filter(([name]) => !known.has(name)).sort(([a], [b]) => (a < b ? -1 : 1)));
    if (missing.size === 0) return known;
    await tx.query(
      `INSERT INTO person (vendor_id, person_id, account_id, address) SELECT $1, * FROM unnest($2::uuid[], $3::uuid[], $4::text[])
       ON CONFLICT (vendor_id, account_id, address) DO NOTHING`,
      [tx.vendorId, uuidColumn(Array.from(missing, () => newId())), ...columnsOf(missing)],
    );
    // Read again rather than returned: another process may have created some of them meanwhile.
    return new Map([...known, ...(await this.knownPersons(tx, missing))]);
  }

  private async knownPersons(tx: Tx, wanted: ReadonlyMap<string, { accountId: string; address: string }>): Promise<Map<string, string>> {
    if (wanted.size === 0) return new Map();
    const names = [...wanted.keys()];
    const rows = await tx.query<{ personId: string; place: number }>(
      `SELECT p.person_id AS "personId", n.place
       FROM unnest($2::uuid[], $3::text[]) WITH ORDINALITY AS n(account_id, address, place)
       JOIN person p ON p.vendor_id = $1 AND p.account_id = n.account_id AND p.address = n.address`,
      [tx.vendorId, ...columnsOf(wanted)],
    );
    return new Map(rows.map(({ personId, place }) => [names[place - 1]!, personId]));
  }

  /** The address of each person; an emptied person is absent. */
  async personAddresses(tx: Tx, personIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await tx.query<{ personId: string; address: string | null }>(
      `SELECT person_id AS "personId", address FROM person WHERE vendor_id = $1 AND person_id = ANY($2::uuid[])`,
      [tx.vendorId, personIds],
    );
    return new Map(rows.flatMap((row) => (row.address === null ? [] : [[row.personId, row.address]])));
  }

  /** The display name of each person: the recorded one, else the one in the address; an emptied person is absent. */
  async personNames(tx: Tx, personIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await tx.query<{ personId: string; name: string | null; address: string | null }>(
      `SELECT person_id AS "personId", name, address FROM person WHERE vendor_id = $1 AND person_id = ANY($2::uuid[])`,
      [tx.vendorId, personIds],
    );
    return new Map(
      rows.flatMap(({ personId, name, address }) => {
        const shown = name ?? (address === null ? null : calledBy(address));
        return shown === null ? [] : [[personId, shown]];
      }),
    );
  }
}

function columnsOf(persons: ReadonlyMap<string, { accountId: string; address: string }>): [accountIds: Buffer, addresses: Buffer] {
  const all = [...persons.values()];
  return [uuidColumn(all.map(({ accountId }) => accountId)), textColumn(all.map(({ address }) => address))];
}
