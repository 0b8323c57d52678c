import { Injectable } from '@nestjs/common';
import type { Tx } from '@app/database';
import type { KnownPerson } from './duplicate-people.rules';

/** A person with how much is known of them. */
export interface WeighedPerson {
  personId: string;
  hasRole: boolean;
  signals: number;
}

@Injectable()
export class DuplicatePeopleRepository {
  /** The people of an account who were not erased, in the order in which they were first seen. */
  async peopleOf(tx: Tx, accountId: string): Promise<KnownPerson[]> {
    return tx.query<KnownPerson>(
      `SELECT person_id AS "personId", address, name FROM person
       WHERE vendor_id = $1 AND account_id = $2 AND address IS NOT NULL ORDER BY person_id`,
      [tx.vendorId, accountId],
    );
  }

  /** How many signals name each of these people as who did it, and whether one gave them a role. */
  async weigh(tx: Tx, accountId: string, personIds: readonly string[]): Promise<Map<string, WeighedPerson>> {
    const rows = await tx.query<WeighedPerson>(
      `SELECT person_id AS "personId", count(*)::int AS signals, bool_or(kind = 'stakeholder.assigned') AS "hasRole"
       FROM signal WHERE vendor_id = $1 AND account_id = $2 AND person_id = ANY($3::uuid[]) GROUP BY person_id`,
      [tx.vendorId, accountId, personIds],
    );
    return new Map(rows.map((row) => [row.personId, row]));
  }

  /** Pairs that somebody marked as different people. */
  async apart(tx: Tx, accountId: string): Promise<[string, string][]> {
    const rows = await tx.query<{ one: string; other: string }>(
      'SELECT person_id AS one, other_id AS other FROM people_apart WHERE vendor_id = $1 AND account_id = $2',
      [tx.vendorId, accountId],
    );
    return rows.map(({ one, other }) => [one, other]);
  }

  keepApart(tx: Tx, accountId: string, one: string, other: string): void {
    tx.send(
      `INSERT INTO people_apart (vendor_id, account_id, person_id, other_id)
       VALUES ($1, $2, least($3::uuid, $4::uuid), greatest($3::uuid, $4::uuid)) ON CONFLICT DO NOTHING`,
      [tx.vendorId, accountId, one, other],
    );
  }
}
