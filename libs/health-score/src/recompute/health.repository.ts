import { Injectable } from '@nestjs/common';
import type { Tx } from '@app/database';
import type { Band, Facts, GateCode, Health, PilotHealth } from '@app/scoring';
import { newId } from '@app/database';
import { portfolioColumns } from './portfolio-columns.rules';
import { type Computed, gateCodes, hasAlarm, type Stored } from './recompute.rules';
import type { Trail } from './trail.rules';

interface StoredRow {
  accountId: string;
  facts: Facts | null;
  trail: Trail | null;
  last: {
    asOf: string;
    score: number | null;
    band: string | null;
    coverage: number;
    gates: GateCode[];
    scorecard: string;
  } | null;
  announced: Record<string, Band> | null;
  annualValue: number | null;
  currency: string | null;
  renewsOn: string | null;
  alarm: boolean;
}

/** Stored health: the row, which is also the account's lock, with its details, facts, history, forecast and band changes. */
@Injectable()
export class HealthRepository {
  /** Locks the account until the transaction ends; false when there is none. */
  async lock(tx: Tx, accountId: string): Promise<boolean> {
    const rows = await tx.query('SELECT 1 FROM health WHERE vendor_id = $1 AND account_id = $2 FOR UPDATE', [tx.vendorId, accountId]);
    return rows.length > 0;
  }

  /**
   * Locks the accounts that nobody holds and takes their outbox rows, in one statement, because only rows of locked accounts may be taken.
   * Returns the locked accounts with the payloads, oldest first. Rows that commit meanwhile stay for the next time.
   */
  async lockFree(tx: Tx, accountIds: readonly string[]): Promise<Map<string, { payload: Record<string, unknown> }[]>> {
    const rows = await tx.query<{
      accountId: string;
      payload: Record<string, unknown> | null;
    }>(
      `WITH free AS MATERIALIZED (
         SELECT account_id FROM health WHERE vendor_id = $1 AND account_id = ANY($2::uuid[]) ORDER BY account_id FOR UPDATE SKIP LOCKED),
       taken AS (
         DELETE FROM outbox WHERE vendor_id = $1 AND account_id IN (SELECT account_id FROM free) AND listener = 'recompute'
         RETURNING outbox_id, account_id, payload)
       SELECT free.account_id AS "accountId", taken.payload FROM free LEFT JOIN taken USING (account_id) ORDER BY taken.outbox_id`,
      [tx.vendorId, accountIds],
    );
    const taken = new Map<string, { payload: Record<string, unknown> }[]>();
    for (const { accountId, payload } of rows) {
      const known = taken.get(accountId) ?? [];
      if (payload !== null) known.push({ payload });
      taken.set(accountId, known);
    }
    return taken;
  }

  /** Loads everything that the next computation of locked accounts needs. */
  async load(tx: Tx, accountIds: readonly string[]): Promise<Stored[]> {
    const rows = await tx.query<StoredRow>(
      `SELECT h.account_id AS "accountId", d.trail, f.facts, last.entry AS last, bands.announced,
         a.annual_value AS "annualValue", a.currency, a.renews_on AS "renewsOn",
         h.alarm
       FROM health h
       LEFT JOIN health_detail d ON d.vendor_id = h.vendor_id AND d.account_id = h.account_id
       CROSS JOIN LATERAL (
         SELECT annual_value, currency, renews_on FROM account WHERE vendor_id = $1 AND account_id = h.account_id LIMIT 1) a
       LEFT JOIN facts f ON f.vendor_id = h.vendor_id AND f.account_id = h.account_id
       LEFT JOIN LATERAL (
         SELECT jsonb_build_object('asOf', as_of, 'score', score, 'band', band, 'coverage', coverage, 'gates', gates, 'scorecard', scorecard) AS entry
         FROM health_history WHERE vendor_id = $1 AND account_id = h.account_id ORDER BY as_of DESC, history_id DESC LIMIT 1) last ON true
       LEFT JOIN LATERAL (
         SELECT jsonb_object_agg(pilot, band) AS announced FROM (
           SELECT DISTINCT ON (pilot) pilot, band FROM band_change WHERE vendor_id = $1 AND account_id = h.account_id
           ORDER BY pilot, as_of DESC) latest) bands ON true
       WHERE h.vendor_id = $1 AND h.account_id = ANY($2)`,
      [tx.vendorId, accountIds],
    );
    return rows.map(({ accountId, facts, trail, last, announced, annualValue, currency, renewsOn, alarm }) => ({
      accountId,
      facts,
      trail: trail ?? [],
      last: last ? { ...last, asOf: Date.parse(last.asOf) } : undefined,
      announced: announced ?? {},
      value: { annualValue, currency, renewsOn },
      alarm,
    }));
  }

  /**
   * Stores what was computed at `t` in one statement: health with its details, forecast, and where due facts, a history row and a band
   * change.
   */
  store(tx: Tx, computed: readonly Computed[], t: Date): void {
    if (computed.length > 0) tx.send(STORE, [tx.vendorId, JSON.stringify(computed.map(toStore)), t]);
  }
}

const STORE = `
  WITH r AS MATERIALIZED (
    SELECT * FROM json_to_recordset($2::json) AS r(account_id uuid, score float8, raw_score float8, band text, early_read boolean, coverage float8,
      pilot text, scorecard text, attention float8, risk float8, sentence jsonb, digest jsonb, alarm boolean, trail json, fold_version int, facts json,
      folded_at timestamptz, folded_id uuid, history_id uuid, cause text, breakdown json, gates jsonb, entered text, entered_from text,
      version text, nights timestamptz[], scores float8[], raw_scores float8[], attentions float8[], risks float8[], changes float8[],
      due_at timestamptz, hint jsonb, worded_at timestamptz, handed_over_at timestamptz, handover_assumed boolean, window_closes_on date,
      gates_open text[], top_cause text, cause_strength float8, override jsonb, change30 float8, search_text text, named_people uuid[],
      held boolean, stopped_sources text[])),
  stored_health AS (
    UPDATE health h SET as_of = $3, computed_at = $3, score = r.score, raw_score = r.raw_score, band = r.band, early_read = r.early_read,
      coverage = r.coverage, pilot = r.pilot, scorecard = r.scorecard, attention = r.attention, risk = r.risk, alarm = r.alarm,
      handed_over_at = r.handed_over_at, handover_assumed = r.handover_assumed, window_closes_on = r.window_closes_on, gates = r.gates_open,
      cause = r.top_cause, cause_strength = r.cause_strength, change30 = r.change30, search_text = r.search_text,
      named_people = r.named_people, held = r.held, stopped_sources = r.stopped_sources
    FROM r WHERE h.vendor_id = $1 AND h.account_id = r.account_id),
  stored_detail AS (
    INSERT INTO health_detail AS d (vendor_id, account_id, worded_at, sentence, hint, override, breakdown, trail)
    SELECT $1, account_id, worded_at, sentence, hint, override, digest, trail FROM r
    ON CONFLICT (vendor_id, account_id) DO UPDATE
      SET worded_at = excluded.worded_at, sentence = excluded.sentence, hint = excluded.hint, override = excluded.override,
        breakdown = excluded.breakdown, trail = coalesce(excluded.trail, d.trail)),
  stored_facts AS (
    INSERT INTO facts (vendor_id, account_id, fold_version, facts, folded_at, folded_id)
    SELECT $1, account_id, fold_version, facts, folded_at, folded_id FROM r WHERE fold_version IS NOT NULL
    ON CONFLICT (vendor_id, account_id) DO UPDATE
      SET fold_version = excluded.fold_version, facts = excluded.facts, folded_at = excluded.folded_at, folded_id = excluded.folded_id),
  recorded AS (
    INSERT INTO health_history (vendor_id, account_id, history_id, as_of, computed_at, score, raw_score, band, coverage, pilot, scorecard, cause,
      gates, breakdown)
    SELECT $1, account_id, history_id, $3, $3, score, raw_score, band, coverage, pilot, scorecard, cause, gates, breakdown
    FROM r WHERE history_id IS NOT NULL),
  forecasts AS (
    INSERT INTO forecast (vendor_id, account_id, version, gates, nights, scores, raw_scores, attentions, risks, changes, due_at)
    SELECT $1, account_id, version, gates, nights, scores, raw_scores, attentions, risks, changes, due_at FROM r
    ON CONFLICT (vendor_id, account_id) DO UPDATE
      SET version = excluded.version, gates = excluded.gates, nights = excluded.nights, scores = excluded.scores,
        raw_scores = excluded.raw_scores, attentions = excluded.attentions, risks = excluded.risks, changes = excluded.changes,
        due_at = excluded.due_at)
  INSERT INTO band_change (vendor_id, account_id, pilot, band, day, from_band, as_of)
  SELECT $1, account_id, pilot, entered, ($3::timestamptz AT TIME ZONE 'UTC')::date, entered_from, $3 FROM r WHERE entered IS NOT NULL
  ON CONFLICT DO NOTHING`;

function toStore({
  accountId,
  health,
  trail,
  attention,
  change30,
  facts,
  history,
  bandChange,
  forecast,
}: Computed): Record<string, unknown> {
  return {
    account_id: accountId,
    score: health.score,
    raw_score: health.rawScore,
    band: health.band,
    early_read: health.earlyRead,
    coverage: health.coverage,
    pilot: health.pilot,
    scorecard: health.scorecard,
    attention,
    risk: health.risk,
    sentence: health.sentence,
    digest: digestOf(health),
    alarm: hasAlarm(health),
    change30,
    ...portfolioColumns(health),
    trail,
    ...(facts && {
      fold_version: facts.foldVersion,
      facts,
      folded_at: facts.last && new Date(facts.last.occurredAt),
      folded_id: facts.last?.signalId,
    }),
    gates: gateCodes(health),
    version: forecast.version,
    nights: forecast.nights.map(({ at }) => new Date(at)),
    scores: forecast.nights.map(({ score }) => score),
    raw_scores: forecast.nights.map(({ rawScore }) => rawScore),
    attentions: forecast.nights.map((night) => night.attention),
    risks: forecast.nights.map(({ risk }) => risk),
    changes: forecast.nights.map((night) => night.change30),
    due_at: forecast.dueAt === null ? null : new Date(forecast.dueAt),
    ...(history && {
      history_id: newId(),
      cause: history.cause,
      ...(history.full && {
        breakdown: { ...health, pilots: otherPilots(health) },
      }),
    }),
    ...(bandChange && {
      entered: bandChange.band,
      entered_from: bandChange.from,
    }),
  };
}

/**
 * A health without its measures, for readers of many accounts and for playbooks. Measures are most of its size and would be rewritten for
 * every account every night.
 */
function digestOf(health: Health): Record<string, unknown> {
  return {
    ...withoutMeasures(health),
    at: health.at,
    pilots: otherPilots(health).map(withoutMeasures),
  };
}

/** An only pilot's health is the account's already. */
function otherPilots({ pilots }: Health): PilotHealth[] {
  return pilots.length > 1 ? pilots : [];
}

function withoutMeasures({ groups: _groups, missing: _missing, ...rest }: PilotHealth): Omit<PilotHealth, 'groups' | 'missing'> {
  return {
    ...rest,
    gates: rest.gates.map((gate) => ({ ...gate, evidence: [] })),
  };
}
