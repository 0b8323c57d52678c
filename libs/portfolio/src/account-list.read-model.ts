import { Injectable } from '@nestjs/common';
import type { AccountListItem, Page } from '@app/contracts';
import { Database, readCursor, writeCursor, wrongCursor } from '@app/database';

const COLUMNS = `a.account_id AS id, a.key, a.name, a.region, a.country, a.time_zone AS "timeZone", a.weekend, a.route, a.partner,
  a.operated_by AS "operatedBy", a.contract_held_by AS "contractHeldBy", a.contract_model AS "contractModel", a.annual_value AS "annualValue", a.potential, a.currency,
  a.renews_on AS "renewsOn", a.csm, a.ae, a.created_at AS "createdAt", h.score, h.band, h.attention`;

/** Sort orders of accounts, with the SQL expression and its type. */
const SORTS = {
  name: { sql: 'lower(a.name)', type: 'text' },
  score: { sql: 'h.score', type: 'float8' },
  attention: { sql: 'h.attention', type: 'float8' },
  band: { sql: `array_position(ARRAY['stalled', 'at-risk', 'steady', 'thriving'], h.band)`, type: 'integer' },
  renewsOn: { sql: 'a.renews_on', type: 'date' },
  annualValue: { sql: 'a.annual_value', type: 'bigint' },
  createdAt: { sql: 'a.created_at', type: 'timestamptz' },
} as const;

export type AccountSort = keyof typeof SORTS;
export const ACCOUNT_SORTS = Object.keys(SORTS) as AccountSort[];

export interface AccountListQuery {
  sort: AccountSort;
  descending: boolean;
  key?: string;
  csm?: string;
  ae?: string;
  bands?: readonly string[];
  region?: string;
  /** Part of the name or key, whatever its case. */
  search?: string;
  cursor?: string;
  limit: number;
}

type Row = Omit<AccountListItem, 'createdAt'> & { createdAt: Date; sortValue: string | null };

/** Lists accounts with one query per page, by keyset, so that pages neither skip nor repeat accounts while others are added. */
@Injectable()
export class AccountListReadModel {
  constructor(private readonly database: Database) {}

  /** Unknown values come last in both directions; equal ones are ordered by id. Throws `invalid` for a cursor of another list. */
  async list(vendorId: string, query: AccountListQuery): Promise<Page<AccountListItem>> {
    const order = `${query.descending ? '-' : ''}${query.sort}`;
    const after = query.cursor === undefined ? undefined : readCursor(query.cursor, ['text', 'nullable', 'uuid']);
    if (after && after[0] !== order) throw wrongCursor();
    const { sql, type } = SORTS[query.sort];
    const beyond = query.descending ? '<' : '>';
    const rows = await this.database.transaction(vendorId, (tx) =>
      tx.query<Row>(
        `SELECT ${COLUMNS}, (${sql})::text AS "sortValue"
         FROM account a JOIN health h ON h.vendor_id = a.vendor_id AND h.account_id = a.account_id
         WHERE a.vendor_id = $1
           AND ${query.key === undefined ? '$10::text IS NULL' : 'a.key = $10'}
           AND ($2::text IS NULL OR a.csm = $2)
           AND ($3::text IS NULL OR a.ae = $3)
           AND ($4::text[] IS NULL OR h.band = ANY($4))
           AND ($5::text IS NULL OR a.region = $5)
           AND ($6::text IS NULL OR a.name ILIKE $6 OR a.key ILIKE $6)
           AND ($7::uuid IS NULL
             OR CASE WHEN $8::${type} IS NULL THEN (${sql}) IS NULL AND a.account_id > $7
                ELSE (${sql}) ${beyond} $8::${type} OR ((${sql}) = $8::${type} AND a.account_id > $7) OR (${sql}) IS NULL END)
         ORDER BY ${sql} ${query.descending ? 'DESC' : 'ASC'} NULLS LAST, a.account_id
         LIMIT $9`,
        [
          vendorId,
          query.csm ?? null,
          query.ae ?? null,
          query.bands ?? null,
          query.region ?? null,
          query.search === undefined ? null : `%${query.search.replace(/[\\%_]/g, '\\$&')}%`,
          after?.[2] ?? null,
          after?.[1] ?? null,
          query.limit + 1,
          query.key ?? null,
        ],
      ),
    );
    const page = rows.slice(0, query.limit);
    const last = page.at(-1);
    return {
      items: page.map(({ sortValue: _sortValue, createdAt, ...row }) => ({ ...row, createdAt: createdAt.toISOString() })),
      nextCursor: rows.length > query.limit && last ? writeCursor([order, last.sortValue, last.id]) : null,
    };
  }
}
