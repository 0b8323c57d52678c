import { Injectable } from '@nestjs/common';
import { causeName, type PortfolioItem, type PortfolioResponse, type Sentence, sentence } from '@app/contracts';
import { Database, idOrNull, readCursor, type Tx, writeCursor, wrongCursor } from '@app/database';
import { type Band, type CauseCode, dateOf, dateOfDay, dayOf, DAY, type Explanation, type GateCode, trendOf } from '@app/scoring';
import { DirectoryRepository } from '@app/signal';

interface Row {
  id: string;
  key: string;
  name: string;
  /** As the database orders it. */
  sortName: string;
  region: string | null;
  csm: string | null;
  annualValue: number | null;
  currency: string | null;
  renewsOn: string | null;
  pilot: string;
  score: number | null;
  band: Band | null;
  earlyRead: boolean;
  coverage: number;
  attention: number;
  risk: number | null;
  sentence: Explanation | null;
  hint: Explanation | null;
  handedOverAt: number | null;
  handoverAssumed: boolean | null;
  windowClosesDay: number | null;
  gates: GateCode[] | null;
  cause: { cause: CauseCode; strength: number } | null;
  override: { band: Band; reason: string | null; at: number; until: string } | null;
  trail: Trail;
  /** Of the days since: what the nights said. */
  nights: Trail | null;
  /** When the words were told. */
  toldAt: number | null;
  openTasks: number;
}

type Trail = [day: string, score: number | null][];

/** Tells the words of accounts anew, as of a moment; those that it cannot tell are absent. */
type Retell = (
  tx: Tx,
  accountIds: readonly string[],
  at: Date,
) => Promise<ReadonlyMap<string, { sentence: Explanation; hint: Explanation | null }>>;

/** Clients that somebody may look at in one morning; further down the words may be some days old. */
const MOST_RETOLD = 300;
const TRAIL_DAYS = 90;

/** Of one answer: some two megabytes. */
export const MOST_PORTFOLIO_ITEMS = 2000;

/** A place in the order of attention: the last client of a page, and how many there were up to it. */
interface After {
  attention: number;
  name: string;
  accountId: string;
  position: number;
}

/** The page of each morning: every client in the order of attention. */
@Injectable()
export class PortfolioReadModel {
  constructor(
    private readonly database: Database,
    private readonly directory: DirectoryRepository,
  ) {}

  /**
   * A page of at most 2,000 items; the summary counts all. Attention changes between two pages: a client may be in both, and a reader
   * takes the later. Throws `invalid` for a cursor of another list.
   */
  async read(
    vendorId: string,
    retell: Retell,
    { cursor, limit = MOST_PORTFOLIO_ITEMS }: { cursor?: string; limit?: number } = {},
  ): Promise<PortfolioResponse> {
    const after = cursor === undefined ? undefined : readAfter(cursor);
    return this.database.transaction(vendorId, async (tx) => {
      const [at, found, summary] = await Promise.all([tx.now(), this.rows(tx, after, limit + 1), this.summary(tx)]);
      const now = at.getTime();
      const rows = found.slice(0, limit);
      const position = after?.position ?? 0;
      const old = rows
        .slice(0, Math.max(0, MOST_RETOLD - position))
        .filter(({ toldAt }) => toldAt !== null && dateOf(toldAt) < dateOf(now));
      const retold = await retell(
        tx,
        old.map(({ id }) => id),
        at,
      );
      for (const row of old) Object.assign(row, retold.get(row.id));
      const words = await this.words(tx, rows, now);
      const last = found.length > limit ? rows.at(-1) : undefined;
      return {
        items: rows.map((row) => toItem(row, now, words)),
        summary,
        nextCursor: last ? writeCursor([String(last.attention), last.sortName, last.id, String(position + limit)]) : null,
      };
    });
  }

  private async summary(tx: Tx): Promise<PortfolioResponse['summary']> {
    const counts = await tx.query<{ currency: string | null; clients: number; needing: number; amount: number | null }>(
      `SELECT currency, count(*) AS clients, count(*) FILTER (WHERE needing) AS needing, sum(value) FILTER (WHERE needing)::float8 AS amount
       FROM (SELECT a.currency, a.annual_value AS value,
               h.band IN ('at-risk', 'stalled') OR jsonb_path_exists(h.breakdown, '$.gates[*]') AS needing
             FROM account a JOIN health h ON h.vendor_id = a.vendor_id AND h.account_id = a.account_id WHERE a.vendor_id = $1) AS each
       GROUP BY currency`,
      [tx.vendorId],
    );
    const sum = (field: 'clients' | 'needing'): number => counts.reduce((total, row) => total + row[field], 0);
    const atStake = counts.flatMap(({ currency, amount }) => (currency !== null && amount !== null ? [{ currency, amount }] : []));
    return { clients: sum('clients'), needYou: sum('needing'), atStake: atStake.sort((a, b) => b.amount - a.amount) };
  }

  private async rows(tx: Tx, after: After | undefined, limit: number): Promise<Row[]> {
    return tx.query<Row>(
      `SELECT a.account_id AS id, a.key, a.name, lower(a.name) AS "sortName", a.region, a.csm, a.annual_value AS "annualValue", a.currency, a.renews_on AS "renewsOn",
         h.pilot, h.score, h.band, h.early_read AS "earlyRead", h.coverage, h.attention, h.risk, h.sentence, h.trail,
         (h.breakdown->>'at')::float8 AS "toldAt",
         (SELECT jsonb_agg(jsonb_build_array((l.as_of AT TIME ZONE 'UTC')::date - 1, l.score) ORDER BY l.as_of) FROM health_history l
          WHERE l.vendor_id = $1 AND l.account_id = h.account_id AND l.cause = 'nightly'
            AND l.as_of > to_timestamp((h.breakdown->>'at')::float8 / 1000)) AS nights,
         h.breakdown->'hint' AS hint, h.breakdown->'override' AS override, h.breakdown->'causes'->0 AS cause, (h.breakdown->>'handedOverAt')::float8 AS "handedOverAt",
         (h.breakdown->>'handoverAssumed')::boolean AS "handoverAssumed", (h.breakdown->>'windowClosesDay')::int AS "windowClosesDay",
         jsonb_path_query_array(h.breakdown, '$.gates[*].gate') AS gates, coalesce(t.open, 0) AS "openTasks"
       FROM account a
       JOIN health h ON h.vendor_id = a.vendor_id AND h.account_id = a.account_id
       LEFT JOIN (SELECT account_id, count(*) AS open FROM task WHERE vendor_id = $1 AND state = 'open' GROUP BY account_id) t
         ON t.account_id = a.account_id
       WHERE a.vendor_id = $1
         AND ($2::float8 IS NULL OR h.attention < $2 OR (h.attention = $2 AND (lower(a.name), a.account_id) > ($3, $4::uuid)))
       ORDER BY h.attention DESC, lower(a.name), a.account_id
       LIMIT $5`,
      [tx.vendorId, after?.attention ?? null, after?.name ?? null, after?.accountId ?? null, limit],
    );
  }

  /** Persons are ids in what is stored; here they get their names. */
  private async words(tx: Tx, rows: readonly Row[], at: number): Promise<(explanation: Explanation) => Sentence> {
    const said = rows.flatMap(({ sentence: why, hint }) => [why, hint]).filter((each) => each !== null);
    const names = await this.directory.personNames(tx, [...new Set(said.flatMap(({ params }) => Object.values(params)).filter(isId))]);
    const context = { at, personName: (person: string) => names.get(person) ?? null };
    return (explanation) => ({ ...explanation, text: sentence(explanation, context) });
  }
}

const NOTHING_KNOWN: Explanation = { code: 'health.nothing-known', params: {} };

function toItem(row: Row, now: number, words: (explanation: Explanation) => Sentence): PortfolioItem {
  const change30 = changeOver30Days(row, now);
  return {
    account: { id: row.id, key: row.key, name: row.name, region: row.region, csm: row.csm },
    pilot: row.pilot,
    score: row.score,
    band: row.band,
    earlyRead: row.earlyRead,
    coverage: row.coverage,
    attention: row.attention,
    change30,
    trend: trendOf(change30),
    // A line of 90 points a few pixels high: a tenth of a point is more than it can show.
    trail: trailOf(row).map(([, score]) => (score === null ? null : Math.round(score * 10) / 10)),
    sentence: words(row.sentence ?? NOTHING_KNOWN),
    hint: row.hint && words(row.hint),
    daysSinceHandover: row.handedOverAt === null ? null : Math.floor((now - row.handedOverAt) / DAY),
    handoverAssumed: row.handoverAssumed ?? false,
    openTasks: row.openTasks,
    annualValue: row.annualValue,
    currency: row.currency,
    renewsOn: row.renewsOn,
    windowClosesOn: row.windowClosesDay === null || row.windowClosesDay < dayOf(now) ? null : dateOfDay(row.windowClosesDay),
    risk: row.risk,
    gates: row.gates ?? [],
    cause: row.cause && { cause: row.cause.cause, name: causeName(row.cause.cause), strength: row.cause.strength },
    override: overrideOf(row, now),
  };
}

/** Stored with the last computation; its last day may have passed since. */
function overrideOf({ override }: Row, now: number): PortfolioItem['override'] {
  if (!override || dateOf(now) > override.until) return null;
  return { ...override, at: new Date(override.at).toISOString() };
}

/** The stored one, and after it what the nights since have said of the day before each. */
function trailOf({ trail, nights }: Pick<Row, 'trail' | 'nights'>): Trail {
  const last = trail.at(-1)?.[0] ?? '';
  return [...trail, ...(nights ?? []).filter(([day]) => day > last)].slice(-TRAIL_DAYS);
}

function changeOver30Days(row: Row, now: number): number | null {
  const { score } = row;
  const day = dateOf(now - 30 * DAY);
  const then = trailOf(row).find(([date]) => date === day)?.[1] ?? null;
  return score === null || then === null ? null : score - then;
}

function readAfter(cursor: string): After {
  const [attention, name, accountId, position] = readCursor(cursor, ['text', 'text', 'uuid', 'text']);
  const after = { attention: Number(attention), name, accountId, position: Number(position) };
  if (!Number.isFinite(after.attention) || !Number.isSafeInteger(after.position)) throw wrongCursor();
  return after;
}

function isId(value: string | number | null): value is string {
  return typeof value === 'string' && idOrNull(value) !== null;
}
