import { Injectable } from '@nestjs/common';
import { causeName, type PortfolioItem, type PortfolioResponse, type Sentence, sentence } from '@app/contracts';
import { Database, idOrNull, type Tx } from '@app/database';
import { type Band, type CauseCode, dateOf, DAY, type Explanation, type GateCode, trendOf } from '@app/scoring';
import { DirectoryRepository } from '@app/signal';

interface Row {
  id: string;
  key: string;
  name: string;
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

/** More than anybody scrolls through; the list of accounts has pages. */
const MOST_ITEMS = 2000;

/** The page of each morning: every client in the order of attention. */
@Injectable()
export class PortfolioReadModel {
  constructor(
    private readonly database: Database,
    private readonly directory: DirectoryRepository,
  ) {}

  /** At most 2,000 items; the summary counts all. */
  async read(vendorId: string, retell: Retell): Promise<PortfolioResponse> {
    return this.database.transaction(vendorId, async (tx) => {
      const at = await tx.now();
      const now = at.getTime();
      const rows = await this.rows(tx);
      const old = rows.slice(0, MOST_RETOLD).filter(({ toldAt }) => toldAt !== null && dateOf(toldAt) < dateOf(now));
      const retold = await retell(
        tx,
        old.map(({ id }) => id),
        at,
      );
      for (const row of old) Object.assign(row, retold.get(row.id));
      const words = await this.words(tx, rows.slice(0, MOST_ITEMS), now);
      return { items: rows.slice(0, MOST_ITEMS).map((row) => toItem(row, now, words)), summary: summarise(rows) };
    });
  }

  private async rows(tx: Tx): Promise<Row[]> {
    return tx.query<Row>(
      `SELECT a.account_id AS id, a.key, a.name, a.region, a.csm, a.annual_value AS "annualValue", a.currency, a.renews_on AS "renewsOn",
         h.pilot, h.score, h.band, h.early_read AS "earlyRead", h.coverage, h.attention, h.risk, h.sentence, h.trail,
         (h.breakdown->>'at')::float8 AS "toldAt",
         (SELECT jsonb_agg(jsonb_build_array((l.as_of AT TIME ZONE 'UTC')::date - 1, l.score) ORDER BY l.as_of) FROM health_history l
          WHERE l.vendor_id = $1 AND l.account_id = h.account_id AND l.cause = 'nightly'
            AND l.as_of > to_timestamp((h.breakdown->>'at')::float8 / 1000)) AS nights,
         h.breakdown->'hint' AS hint, h.breakdown->'override' AS override, h.breakdown->'causes'->0 AS cause, (h.breakdown->>'handedOverAt')::float8 AS "handedOverAt",
         (h.breakdown->>'handoverAssumed')::boolean AS "handoverAssumed",
         jsonb_path_query_array(h.breakdown, '$.gates[*].gate') AS gates, coalesce(t.open, 0) AS "openTasks"
       FROM account a
       JOIN health h ON h.vendor_id = a.vendor_id AND h.account_id = a.account_id
       LEFT JOIN (SELECT account_id, count(*) AS open FROM task WHERE vendor_id = $1 AND state = 'open' GROUP BY account_id) t
         ON t.account_id = a.account_id
       WHERE a.vendor_id = $1
       ORDER BY h.attention DESC, lower(a.name), a.account_id`,
      [tx.vendorId],
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

function summarise(rows: readonly Row[]): PortfolioResponse['summary'] {
  const needing = rows.filter(({ band, gates }) => (gates?.length ?? 0) > 0 || band === 'at-risk' || band === 'stalled');
  const amounts = new Map<string, number>();
  for (const { annualValue, currency } of needing) {
    if (annualValue !== null && currency !== null) amounts.set(currency, (amounts.get(currency) ?? 0) + annualValue);
  }
  const atStake = [...amounts].map(([currency, amount]) => ({ currency, amount })).sort((a, b) => b.amount - a.amount);
  return { clients: rows.length, needYou: needing.length, atStake };
}

function isId(value: string | number | null): value is string {
  return typeof value === 'string' && idOrNull(value) !== null;
}
