import { Injectable } from '@nestjs/common';
import {
  DomainError,
  type HealthChangeResponse,
  type HealthHistoryItem,
  type HealthLineResponse,
  type HealthResponse,
  type Page,
  type SentenceContext,
} from '@app/contracts';
import { readCursor, type Tx, writeCursor } from '@app/database';
import {
  changeBetween,
  compareSignals,
  dateOfDay,
  dayOfDate,
  emptyFacts,
  type Facts,
  fold,
  FOLD_VERSION,
  isFoldable,
  type Health,
  kindsToRefold,
  refold,
  replayDays,
  score,
  staleTopics,
} from '@app/scoring';
import { DirectoryRepository, SignalRepository } from '@app/signal';
import { type ScoringRules, ScoringRulesRepository } from '../recompute/scoring-rules.repository';
import { changeResponse, healthResponse, personsIn } from './health.response';
import { mustRefold } from '../recompute/recompute.rules';
import { waitingNews } from '../recompute/waiting.rules';

/** Reads an account's health. A past moment is computed from all that is known now; the history holds what was reported then. */
@Injectable()
export class HealthReadModel {
  constructor(
    private readonly signals: SignalRepository,
    private readonly directory: DirectoryRepository,
    private readonly scoringRules: ScoringRulesRepository,
  ) {}

  /**
   * Health at `t`, from the ledger; without `t` now, from the stored facts and what came after them. Where an update has failed, now is
   * the moment of the last one. `before`: without the signals of that very moment, as replay answers for the end of a day.
   */
  async at(tx: Tx, accountId: string, t?: Date, { before = false } = {}): Promise<HealthResponse> {
    const key = await this.directory.accountKey(tx, accountId);
    if (t) {
      const health = await this.healthAt(tx, accountId, t, before);
      return healthResponse(key, health, await this.words(tx, health, health.at));
    }
    const staleSince = await this.staleSince(tx, accountId);
    const health = staleSince ? await this.healthAt(tx, accountId, staleSince) : await this.healthNow(tx, accountId);
    return healthResponse(key, health, await this.words(tx, health, health.at), staleSince);
  }

  /** The history between two moments (inclusive), newest first. `limit` 1–200. */
  async history(
    tx: Tx,
    accountId: string,
    { from, to, cursor, limit = 50 }: { from?: Date; to?: Date; cursor?: string; limit?: number } = {},
  ): Promise<Page<HealthHistoryItem>> {
    const [asOf, id] = cursor === undefined ? [null, null] : readCursor(cursor, ['moment', 'uuid']);
    const rows = await tx.query<Omit<HealthHistoryItem, 'asOf' | 'computedAt'> & { asOf: Date; computedAt: Date }>(
      `SELECT history_id AS id, as_of AS "asOf", computed_at AS "computedAt", cause, score, raw_score AS "rawScore", band, coverage, pilot,
         scorecard, gates
       FROM health_history
       WHERE vendor_id = $1 AND account_id = $2
         AND ($3::timestamptz IS NULL OR as_of >= $3) AND ($4::timestamptz IS NULL OR as_of <= $4)
         AND ($5::timestamptz IS NULL OR (as_of, history_id) < ($5::timestamptz, $6::uuid))
       ORDER BY as_of DESC, history_id DESC LIMIT $7`,
      [tx.vendorId, accountId, from ?? null, to ?? null, asOf, id, limit + 1],
    );
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map((row) => ({ ...row, asOf: row.asOf.toISOString(), computedAt: row.computedAt.toISOString() })),
      nextCursor: rows.length > limit && last ? writeCursor([last.asOf.toISOString(), last.id]) : null,
    };
  }

  /** Why the health differs between two moments, both as known now; `fromBefore` and `toBefore` as `before` of `at`. */
  async change(
    tx: Tx,
    accountId: string,
    from: Date,
    to: Date,
    { fromBefore = false, toBefore = false } = {},
  ): Promise<HealthChangeResponse> {
    if (from > to) throw new DomainError('invalid', 'from must not be after to.', [{ pointer: 'from', detail: 'must not be after to' }]);
    const key = await this.directory.accountKey(tx, accountId);
    const signals = await this.signals.ofAccount(tx, accountId, { until: lastMoment(to, toBefore) });
    const lastBefore = lastMoment(from, fromBefore).getTime();
    const split = signals.findIndex((signal) => signal.occurredAt > lastBefore);
    const until = split === -1 ? signals.length : split;
    const rules = await this.scoringRules.current(tx);
    const before = fold(emptyFacts(), signals.slice(0, until), rules.calendar);
    const after = until < signals.length ? fold(emptyFacts(), signals, rules.calendar) : before;
    const change = changeBetween({ facts: before, at: from.getTime() }, { facts: after, at: to.getTime() }, rules);
    return changeResponse(key, change, await this.words(tx, change, to.getTime()));
  }

  /** The score as known now at the end of each `every`-th day (vendor's days, inclusive), and today's as it stands; with the span it covers. */
  async line(
    tx: Tx,
    accountId: string,
    { from, to, every = 1 }: { from?: string; to?: string; every?: number } = {},
  ): Promise<Omit<HealthLineResponse, 'markers'> & { from: string; to: string }> {
    const key = await this.directory.accountKey(tx, accountId);
    const now = await tx.now();
    const [signals, rules] = await Promise.all([this.signals.ofAccount(tx, accountId, { until: now }), this.scoringRules.current(tx)]);
    const today = rules.zone.dayOf(now.getTime());
    const first = signals[0] ? rules.zone.dayOf(signals[0].occurredAt) : today;
    const start = from === undefined ? Math.max(first, today - 180) : dayOfDate(from);
    const end = to === undefined ? today : Math.min(dayOfDate(to), today);
    const finished = { ...rules, from: dateOfDay(start), to: dateOfDay(Math.min(end, today - 1)), every, explain: false } as const;
    const points: HealthLineResponse['points'] = [];
    for (const { at, health } of replayDays(signals, finished)) points.push({ at, score: health.score, band: health.band });
    if (end === today && signals.length > 0) {
      const health = score(fold(emptyFacts(), signals, rules.calendar), now.getTime(), rules);
      points.push({ at: dateOfDay(today), score: health.score, band: health.band });
    }
    return { account: key, points, from: dateOfDay(start), to: dateOfDay(end) };
  }

  private async healthAt(tx: Tx, accountId: string, t: Date, before = false): Promise<Health> {
    const rules = await this.scoringRules.current(tx);
    const signals = await this.signals.ofAccount(tx, accountId, { until: lastMoment(t, before) });
    return score(fold(emptyFacts(), signals, rules.calendar), t.getTime(), rules);
  }

  /** The last moment for which the stored health is right, if a recompute has failed since. */
  private async staleSince(tx: Tx, accountId: string): Promise<Date | null> {
    const [row] = await tx.query<{ since: Date }>(
      `SELECT least(h.computed_at, failed.since) AS since FROM health h, LATERAL (
         SELECT min(o.created_at) AS since FROM outbox o
         WHERE o.vendor_id = $1 AND o.account_id = $2 AND o.listener = 'recompute' AND o.failed_at IS NOT NULL) failed
       WHERE h.vendor_id = $1 AND h.account_id = $2 AND failed.since IS NOT NULL`,
      [tx.vendorId, accountId],
    );
    return row?.since ?? null;
  }

  private async healthNow(tx: Tx, accountId: string): Promise<Health> {
    const t = await tx.now();
    const [row] = await tx.query<{ facts: Facts; waiting: { payload: Record<string, unknown> }[] }>(
      `SELECT facts, ARRAY(SELECT jsonb_build_object('payload', o.payload) FROM outbox o
                           WHERE o.vendor_id = $1 AND o.account_id = $2 AND o.listener = 'recompute') AS waiting
       FROM facts WHERE vendor_id = $1 AND account_id = $2`,
      [tx.vendorId, accountId],
    );
    const rules = await this.scoringRules.current(tx);
    const facts = row && (await this.upToDate(tx, accountId, row.facts, rules));
    // The stored facts lack signals about earlier moments that arrived since.
    const since = row && row.waiting.length > 0 ? waitingNews(row.waiting).since : undefined;
    if (!facts || mustRefold(facts, t.getTime(), since)) return this.healthAt(tx, accountId, t);
    const last = facts.last;
    const after = last ? { occurredAt: new Date(last.occurredAt), signalId: last.signalId } : undefined;
    const added = await this.signals.ofAccount(tx, accountId, { after, until: t });
    if (!isFoldable(facts, added)) return this.healthAt(tx, accountId, t);
    return score(added.length > 0 ? fold(facts, added, rules.calendar) : facts, t.getTime(), rules);
  }

  /** Facts whose outdated topics are folded again, as after an upgrade before the account was recomputed. */
  private async upToDate(tx: Tx, accountId: string, facts: Facts, { calendar }: ScoringRules): Promise<Facts> {
    const { last } = facts;
    const stale = facts.foldVersion === FOLD_VERSION ? staleTopics(facts) : [];
    if (!last || stale.length === 0) return facts;
    const until = new Date(last.occurredAt);
    const signals = await this.signals.ofAccount(tx, accountId, { until, kinds: kindsToRefold(stale) });
    return refold(
      facts,
      signals.filter((signal) => compareSignals(signal, last) <= 0),
      calendar,
    );
  }

  private async words(tx: Tx, explained: unknown, at: number): Promise<SentenceContext> {
    const [names, zone] = await Promise.all([this.directory.personNames(tx, [...personsIn(explained)]), this.directory.zone(tx)]);
    return { at, zone, personName: (person) => names.get(person) ?? null };
  }
}

/** Moments are whole milliseconds. */
function lastMoment(t: Date, before: boolean): Date {
  return before ? new Date(t.getTime() - 1) : t;
}
