import { Injectable } from '@nestjs/common';
import { type PortfolioFacet, type PortfolioSort, sentence } from '@app/contracts';
import { foldText, type Tx } from '@app/database';
import { TASK_RISK } from '@app/scoring';
import type { CountedGroup } from './portfolio-counts.rules';
import type { PortfolioRow } from './portfolio-item.rules';
import { type Place, type PortfolioQuery, sortColumns } from './portfolio-query.rules';

/** The caller's names as an account may carry them: address, name or the part of the address before the @, in lower case. */
export type OwnNames = readonly string[];

export type PlacedRow = PortfolioRow & Pick<Place, 'first' | 'text' | 'second'>;

/** Sentence of accounts that were never computed. */
const NOTHING_KNOWN = foldText(sentence({ code: 'health.nothing-known', params: {} })).replaceAll("'", "''");

const SEARCHED = `concat_ws(' ', a.search_text, coalesce(h.search_text, h.pilot),
        CASE WHEN h.sentence IS NULL THEN '${NOTHING_KNOWN}' END,
        CASE WHEN cardinality(h.named_people) > 0 THEN (
          SELECT folded(string_agg(coalesce(p.name, translate(p.address, '._-', '   ')), ' '))
          FROM person p WHERE p.vendor_id = $1 AND p.person_id = ANY(h.named_people)) END)`;

/** Without a score no band says that nobody replies. A meeting ahead is waited for. */
const IS_QUIET = `(h.score IS NULL AND coalesce(h.risk >= ${TASK_RISK} AND h.sentence->>'code' <> 'silence.held', false))`;

/** The accounts of a book with their sort and count columns; uses parameters $1 to $8 of every statement. */
const BOOK = `
      SELECT a.account_id, a.name, a.currency, a.annual_value, a.renews_on, h.score, h.attention, h.change30, h.handed_over_at, h.cause,
        coalesce(h.band, CASE WHEN h.early_read THEN 'early-read' ELSE 'unknown' END) AS shown_band,
        cardinality(h.gates) > 0 OR coalesce(h.band IN ('at-risk', 'stalled'), false) OR ${IS_QUIET} AS needs_you,
        $8::text[] IS NULL OR ${SEARCHED} LIKE ALL ($8) AS has_words
      FROM account a JOIN health h ON h.vendor_id = a.vendor_id AND h.account_id = a.account_id
      WHERE a.vendor_id = $1
        AND ($2::text[] IS NULL OR lower(a.csm) = ANY($2))
        AND ($3::text IS NULL OR a.csm = $3)
        AND ($4::text IS NULL OR a.ae = $4)
        AND ($5::text IS NULL OR a.region = $5)`;

const IS_FOUND = `has_words AND ($6::text[] IS NULL OR shown_band = ANY($6)) AND ($7::text[] IS NULL OR coalesce(cause = ANY($7), false))`;

const COUNTS = `
  SELECT shown_band AS "shownBand", needs_you AS "needsYou", cause, currency, ${IS_FOUND} AS "isFound",
    count(*) AS clients, sum(annual_value)::float8 AS amount
  FROM (${BOOK}) book GROUP BY 1, 2, 3, 4, 5`;

const page = (sort: PortfolioSort): string => `
  WITH page AS MATERIALIZED (
    SELECT * FROM (
      SELECT account_id, attention, name COLLATE "und-x-icu" AS name, shown_band, needs_you, ${sortColumns(sort, '$16')}
      FROM (${BOOK}) book WHERE ${IS_FOUND}) found
    WHERE $9::uuid IS NULL
      OR (first, text, second, -attention, name, account_id) > ($10::float8, $11::text, $12::float8, -($13::float8), $14::text, $9)
    ORDER BY first, text, second, -attention, name, account_id
    LIMIT $15)
  SELECT page.first, page.text, page.second, page.shown_band AS "shownBand", page.needs_you AS "needsYou",
    a.account_id AS id, a.key, a.name, a.region, a.csm, a.ae, a.annual_value AS "annualValue", a.currency, a.renews_on AS "renewsOn",
    h.pilot, h.score, h.band, h.early_read AS "earlyRead", h.coverage, h.attention, h.change30, h.risk, h.sentence, h.hint,
    (SELECT least(h.computed_at, min(o.created_at)) FROM outbox o
     WHERE o.vendor_id = $1 AND o.account_id = page.account_id AND o.listener = 'recompute' AND o.failed_at IS NOT NULL
     HAVING count(*) > 0) AS "staleSince",
    h.worded_at AS "wordedAt", h.handed_over_at AS "handedOverAt", h.handover_assumed AS "handoverAssumed",
    h.window_closes_on AS "windowClosesOn", h.gates, h.cause, h.cause_strength AS "causeStrength", h.override, h.trail,
    (SELECT jsonb_agg(jsonb_build_array((l.as_of AT TIME ZONE 'UTC')::date - 1, l.score) ORDER BY l.as_of) FROM health_history l
     WHERE l.vendor_id = $1 AND l.account_id = page.account_id AND l.cause = 'nightly' AND l.as_of > h.worded_at) AS nights,
    coalesce(tasks.open, 0) AS "openTasks"
  FROM page
  JOIN account a ON a.vendor_id = $1 AND a.account_id = page.account_id
  JOIN health h ON h.vendor_id = $1 AND h.account_id = page.account_id
  LEFT JOIN (SELECT account_id, count(*) AS open FROM task WHERE vendor_id = $1 AND state = 'open' GROUP BY account_id) tasks
    ON tasks.account_id = page.account_id
  ORDER BY page.first, page.text, page.second, -page.attention, page.name, page.account_id`;

/** The portfolio's statements. They read the columns of several domains and write nothing. */
@Injectable()
export class PortfolioRepository {
  /** The accounts of a book, counted by everything that a summary shows. */
  async counts(tx: Tx, query: PortfolioQuery, own: OwnNames | null): Promise<CountedGroup[]> {
    return tx.query(COUNTS, bookParameters(tx, query, own));
  }

  /** The next rows of an order, with the place of each. `currencies` is the order of `value`. */
  async page(
    tx: Tx,
    query: PortfolioQuery & { sort: PortfolioSort; limit: number },
    own: OwnNames | null,
    { currencies, after }: { currencies: readonly string[]; after: Place | undefined },
  ): Promise<PlacedRow[]> {
    const place = after ? [after.accountId, after.first, after.text, after.second, after.attention, after.name] : NO_PLACE;
    const ranks = query.sort === 'value' ? [currencies] : [];
    return tx.query(page(query.sort), [...bookParameters(tx, query, own), ...place, query.limit, ...ranks]);
  }

  /** All CSMs, AEs and regions of the vendor, and the accounts of `own`. */
  async facets(tx: Tx, own: OwnNames): Promise<Record<'csms' | 'aes' | 'regions', PortfolioFacet[]> & { mine: number }> {
    const rows = await tx.query<{ csm: string | null; ae: string | null; region: string | null; clients: number; mine: number }>(
      `SELECT csm, ae, region, count(*) AS clients, count(*) FILTER (WHERE lower(csm) = ANY($2)) AS mine
       FROM account WHERE vendor_id = $1 GROUP BY GROUPING SETS ((csm), (ae), (region))`,
      [tx.vendorId, own],
    );
    const values = (field: 'csm' | 'ae' | 'region'): PortfolioFacet[] =>
      rows.flatMap(({ [field]: value, clients }) => (value === null ? [] : [{ value, clients }]));
    const mine = rows.reduce((total, row) => total + (row.csm === null ? 0 : row.mine), 0);
    return { csms: values('csm'), aes: values('ae'), regions: values('region'), mine };
  }
}

const NO_PLACE = [null, null, null, null, null, null];

function bookParameters(tx: Tx, { csm, ae, region, bands, causes, q }: PortfolioQuery, own: OwnNames | null): unknown[] {
  const words = q === undefined ? null : foldText(q).split(/\s+/).filter(Boolean);
  const patterns = words && words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  return [tx.vendorId, own, csm ?? null, ae ?? null, region ?? null, bands ?? null, causes ?? null, patterns];
}
