import { Injectable } from '@nestjs/common';
import { type PortfolioFacet, type PortfolioSort, sentence } from '@app/contracts';
import { foldText, type Tx } from '@app/database';
import { TASK_RISK } from '@app/scoring';
import type { OwnNames } from './own-names.rules';
import type { CountedGroup } from './portfolio-counts.rules';
import type { PortfolioRow } from './portfolio-item.rules';
import { type Place, type PortfolioFilter, type PortfolioQuery, sortColumns } from './portfolio-query.rules';

export type PlacedRow = PortfolioRow & Pick<Place, 'first' | 'text' | 'second'>;

/** Sentence of accounts that were never computed. */
const NOTHING_KNOWN = foldText(sentence({ code: 'health.nothing-known', params: {} })).replaceAll("'", "''");

const SHOWN_BAND = `coalesce(h.band, CASE WHEN h.early_read THEN 'early-read' ELSE 'unknown' END)`;

/** Without a score no band says that nobody replies. */
const NEEDS_YOU = `cardinality(h.gates) > 0 OR coalesce(h.band IN ('at-risk', 'stalled'), false)
          OR h.score IS NULL AND coalesce(h.risk >= ${TASK_RISK}, false) AND NOT h.held`;

/** The people whom a row's sentences name, where they match a word of the search. */
const NAMED = `named AS MATERIALIZED (
      SELECT p.account_id, p.search_text FROM person p
      WHERE p.vendor_id = $1 AND p.search_text LIKE ANY ($8)
        AND p.person_id IN (SELECT unnest(named_people) FROM health WHERE vendor_id = $1 AND named_people <> '{}'))`;

/** Words of a search for which the persons are looked up together; the few rows that have them are searched for the others one by one. */
const WORDS_AT_ONCE = 4;

/** SQL that finds so many words in what a row shows. The sub-selects are hashed whatever PostgreSQL expects of a pattern; a join is not. */
function hasWords(count: number): string {
  const text = `coalesce(h.search_text, h.pilot || ' ${NOTHING_KNOWN}')`;
  const first = Array.from({ length: Math.min(count, WORDS_AT_ONCE) }, (_, index) => {
    const word = `$8[${index + 1}]`;
    return `(h.account_text LIKE ${word} OR ${text} LIKE ${word} OR h.account_id IN (SELECT account_id FROM named WHERE search_text LIKE ${word}))`;
  });
  const names = `(SELECT string_agg(p.search_text, ' ') FROM person p WHERE p.vendor_id = $1 AND p.person_id = ANY (h.named_people))`;
  const all =
    count > WORDS_AT_ONCE
      ? `CASE WHEN ${first.join(' AND ')} THEN concat_ws(' ', h.account_text, ${text}, ${names}) LIKE ALL ($8) ELSE false END`
      : first.join(' AND ');
  return count === 0 ? 'true' : all;
}

/**
 * SQL of a book: the accounts with their sort and count columns. It uses parameters $1 to $8 of every statement; filters that decide
 * which index serves are different texts, because one prepared text has one plan.
 */
function book({ csm, q }: PortfolioFilter, own: OwnNames | null): { named: string; from: string } {
  const words = q === undefined ? 0 : wordsOf(q).length;
  return {
    named: words > 0 ? NAMED : `named AS (SELECT 1 WHERE $8::text[] IS NULL)`,
    from: `
      SELECT h.account_id, h.name, h.currency, h.annual_value, h.renews_on, h.score, h.attention, h.change30, h.handed_over_at, h.cause,
        ${SHOWN_BAND} AS shown_band, ${NEEDS_YOU} AS needs_you, ${hasWords(words)} AS has_words
      FROM health h
      WHERE h.vendor_id = $1
        AND ${own ? 'h.csm_key = ANY ($2::text[])' : '$2::text[] IS NULL'}
        AND ${csm === undefined ? '$3::text IS NULL' : 'h.csm_key = lower($3) AND h.csm = $3'}
        AND ($4::text IS NULL OR h.ae = $4)
        AND ($5::text IS NULL OR h.region = $5)`,
  };
}

const IS_FOUND = `has_words AND ($6::text[] IS NULL OR shown_band = ANY($6)) AND ($7::text[] IS NULL OR coalesce(cause = ANY($7), false))`;

/** The portfolio's statements. They read the columns of several domains and write nothing. */
@Injectable()
export class PortfolioRepository {
  /** The accounts of a book, counted by everything that a summary shows. */
  async counts(tx: Tx, query: PortfolioFilter, own: OwnNames | null): Promise<CountedGroup[]> {
    const { named, from } = book(query, own);
    return tx.query(
      `WITH ${named}
       SELECT shown_band AS "shownBand", needs_you AS "needsYou", cause, currency, ${IS_FOUND} AS "isFound",
         count(*) AS clients, sum(annual_value)::float8 AS amount
       FROM (${from}) book GROUP BY 1, 2, 3, 4, 5`,
      bookParameters(tx, query, own),
    );
  }

  /** How many of the accounts that the query finds have each currency; null for those without one. */
  async currencies(tx: Tx, query: PortfolioFilter, own: OwnNames | null): Promise<{ currency: string | null; clients: number }[]> {
    const { named, from } = book(query, own);
    return tx.query(
      `WITH ${named} SELECT currency, count(*) AS clients FROM (${from}) book WHERE ${IS_FOUND} GROUP BY 1`,
      bookParameters(tx, query, own),
    );
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
    return tx.query(pageOf(query, own), [...bookParameters(tx, query, own), ...place, query.limit, ...ranks]);
  }

  /** All CSMs, AEs and regions of the vendor. */
  async facets(tx: Tx): Promise<Record<'csms' | 'aes' | 'regions', PortfolioFacet[]>> {
    const rows = await tx.query<{ csm: string | null; ae: string | null; region: string | null; clients: number }>(
      `SELECT csm, ae, region, count(*) AS clients FROM health WHERE vendor_id = $1 GROUP BY GROUPING SETS ((csm), (ae), (region))`,
      [tx.vendorId],
    );
    const values = (field: 'csm' | 'ae' | 'region'): PortfolioFacet[] =>
      rows.flatMap(({ [field]: value, clients }) => (value === null ? [] : [{ value, clients }]));
    return { csms: values('csm'), aes: values('ae'), regions: values('region') };
  }

  /** How many accounts have one of these names as their CSM. */
  async countOwn(tx: Tx, own: OwnNames): Promise<number> {
    const [row] = await tx.query<{ clients: number }>('SELECT count(*) AS clients FROM health WHERE vendor_id = $1 AND csm_key = ANY($2)', [
      tx.vendorId,
      own,
    ]);
    return row!.clients;
  }

  /** Open tasks of a book that are due by a day. */
  async countTasksDue(tx: Tx, query: PortfolioFilter, own: OwnNames | null, day: string): Promise<number> {
    const { from } = book({ ...query, q: undefined }, own);
    const [row] = await tx.query<{ due: number }>(
      `SELECT count(*) AS due FROM task t
       WHERE t.vendor_id = $1 AND t.state = 'open'
         AND t.due_on <= $9
         AND t.account_id IN (SELECT account_id FROM (${from} AND $6::text[] IS NULL AND $7::text[] IS NULL AND $8::text[] IS NULL) book)`,
      [...bookParameters(tx, { ...query, q: undefined, bands: undefined, causes: undefined }, own), day],
    );
    return row!.due;
  }
}

/** The rows of a page are found in one table; what only they show is read for them alone. */
function pageOf(query: PortfolioQuery & { sort: PortfolioSort }, own: OwnNames | null): string {
  const { named, from } = book(query, own);
  return `
    WITH ${named}, page AS MATERIALIZED (
      SELECT * FROM (
        SELECT account_id, attention, name COLLATE "und-x-icu" AS name, shown_band, needs_you, ${sortColumns(query.sort, '$16')}
        FROM (${from}) book WHERE ${IS_FOUND}) found
      WHERE $9::uuid IS NULL
        OR (first, text, second, -attention, name, account_id) > ($10::float8, $11::text, $12::float8, -($13::float8), $14::text, $9)
      ORDER BY first, text, second, -attention, name, account_id
      LIMIT $15)
    SELECT page.first, page.text, page.second, page.shown_band AS "shownBand", page.needs_you AS "needsYou",
      a.account_id AS id, a.key, a.name, a.region, a.csm, a.ae, a.annual_value AS "annualValue", a.currency, a.renews_on AS "renewsOn",
      h.pilot, h.score, h.band, h.early_read AS "earlyRead", h.coverage, h.attention, h.change30, h.risk, d.sentence, d.hint,
      (SELECT least(h.computed_at, min(o.created_at)) FROM outbox o
       WHERE o.vendor_id = $1 AND o.account_id = page.account_id AND o.listener = 'recompute' AND o.failed_at IS NOT NULL
       HAVING count(*) > 0) AS "staleSince",
      d.worded_at AS "wordedAt", h.handed_over_at AS "handedOverAt", h.handover_assumed AS "handoverAssumed",
      h.window_closes_on AS "windowClosesOn", h.gates, h.cause, h.cause_strength AS "causeStrength", d.override,
      coalesce(d.trail, '[]') AS trail,
      (SELECT jsonb_agg(jsonb_build_array((l.as_of AT TIME ZONE 'UTC')::date - 1, l.score) ORDER BY l.as_of) FROM health_history l
       WHERE l.vendor_id = $1 AND l.account_id = page.account_id AND l.cause = 'nightly' AND l.as_of > d.worded_at) AS nights,
      (SELECT count(*) FROM task t WHERE t.vendor_id = $1 AND t.account_id = page.account_id AND t.state = 'open') AS "openTasks"
    FROM page
    JOIN account a ON a.vendor_id = $1 AND a.account_id = page.account_id
    JOIN health h ON h.vendor_id = $1 AND h.account_id = page.account_id
    LEFT JOIN health_detail d ON d.vendor_id = $1 AND d.account_id = page.account_id
    ORDER BY page.first, page.text, page.second, -page.attention, page.name, page.account_id`;
}

const NO_PLACE = [null, null, null, null, null, null];

function bookParameters(tx: Tx, { csm, ae, region, bands, causes, q }: PortfolioFilter, own: OwnNames | null): unknown[] {
  const patterns = q === undefined ? null : wordsOf(q).map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  return [tx.vendorId, own, csm ?? null, ae ?? null, region ?? null, bands ?? null, causes ?? null, patterns];
}

function wordsOf(q: string): string[] {
  return foldText(q).split(/\s+/).filter(Boolean);
}
