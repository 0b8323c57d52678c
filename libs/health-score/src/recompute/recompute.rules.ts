import type { HistoryCause } from '@app/contracts';
import {
  attention,
  type Band,
  cardsAt,
  compareSignals,
  DAY,
  emptyFacts,
  type Facts,
  type GateCode,
  type Health,
  isCurrent,
  type Moment,
  score,
  type VersionedCard,
  type Signal,
} from '@app/scoring';
import { bandEntered } from '../history/band-change.rules';
import { forecastNights, type Forecast } from '../nights/forecast.rules';
import type { ScoringRules } from './scoring-rules.repository';
import { historyRow, isOtherVersion, type LastEntry } from '../history/history.rules';
import { extendTrail, foldWithTrail, isSameTrail, COMPARED_DAYS, scoreBefore, type Trail, trailBefore } from './trail.rules';

/** The stored state of an account before it is computed again. */
export interface Stored {
  accountId: string;
  /** Null when nothing was folded yet, or by another version. */
  facts: Facts | null;
  trail: Trail;
  last: LastEntry | undefined;
  /** The band last announced, by pilot. */
  announced: Readonly<Record<string, Band>>;
  value: AccountValue;
  /** A silence called for a person when the account was last computed. */
  alarm: boolean;
}

export interface AccountValue {
  annualValue: number | null;
  currency: string | null;
  renewsOn: string | null;
}

/** The result of a computation, to be stored. */
export interface Computed {
  accountId: string;
  health: Health;
  /** Undefined when no signal was folded, so the stored facts stand. */
  facts: Facts | undefined;
  /** Undefined when the stored one stands. */
  trail: Trail | undefined;
  attention: number;
  /** Points since 30 days ago; null where either score is unknown. */
  change30: number | null;
  history: { cause: HistoryCause; full: boolean } | undefined;
  bandChange: { pilot: string; band: Band; from: Band | null } | undefined;
  /** An alarm began, continues or ended: a listener may have to act. */
  affectsAlarm: boolean;
  forecast: Forecast;
}

/**
 * Checks whether the account must be folded from its first signal: nothing usable is stored, or a new signal sorts at or before the last
 * folded one. `since` is the earliest new moment, null when that is not known.
 */
export function mustRefold(facts: Facts | null, t: Moment, since: Moment | null | undefined): boolean {
  if (!facts || !isCurrent(facts)) return true;
  if (!facts.last) return false;
  if (facts.last.occurredAt > t) return true;
  return since === null || (since !== undefined && since <= facts.last.occurredAt);
}

/** Computes from all signals of the account up to `t`. Nothing before `since` is new; -Infinity: everything may be. */
export function computeFromScratch(
  stored: Stored,
  signals: readonly Signal[],
  t: Moment,
  cause: HistoryCause,
  rules: ScoringRules,
  since: Moment = -Infinity,
): Computed {
  const sorted = [...signals].sort(compareSignals);
  // Days computed by other rules stay where they are only drawn; those that scores are compared with are computed again.
  const unchangedUntil = stored.facts && isCurrent(stored.facts) ? since : Math.min(since, t - COMPARED_DAYS * DAY);
  const { facts, trail } = foldWithTrail(sorted, t, rules, trailBefore(stored.trail, unchangedUntil));
  return conclude(stored, facts, facts, trail, latestValue(stored.value, sorted), t, cause, rules);
}

/** Computes from the stored facts and the signals after them, up to `t`. Undefined where only a fold from scratch can. */
export function computeFromFacts(
  stored: Stored,
  added: readonly Signal[],
  t: Moment,
  cause: HistoryCause,
  rules: ScoringRules,
): Computed | undefined {
  const before = stored.facts ?? emptyFacts();
  const extended = extendTrail(stored.trail, before, added, t, rules);
  if (!extended) return undefined;
  const { facts, trail } = extended;
  return conclude(stored, facts, added.length > 0 ? facts : undefined, trail, latestValue(stored.value, added), t, cause, rules);
}

function conclude(
  stored: Stored,
  facts: Facts,
  changedFacts: Facts | undefined,
  trail: Trail,
  value: AccountValue,
  t: Moment,
  cause: HistoryCause,
  rules: ScoringRules,
): Computed {
  const health = score(facts, t, rules);
  const monthAgo = scoreBefore(trail, t, 30);
  const change30 = monthAgo === undefined || health.score === null ? null : health.score - monthAgo;
  const why = cause !== 'correction' && stored.last && isOtherVersion(stored.last, health) ? 'scorecard' : cause;
  const row = historyRow(stored.last, health, t, why);
  const announced = stored.announced[health.pilot];
  const band = bandEntered(announced, health, scoreBefore(trail, t, 1), bandsOf(cardsAt(rules, t), health.scorecard));
  return {
    accountId: stored.accountId,
    health,
    facts: changedFacts,
    trail: isSameTrail(trail, stored.trail) ? undefined : trail,
    attention: attention(health, { ...value, change30 }, t),
    change30,
    history: row === 'none' ? undefined : { cause: why, full: row === 'full' },
    bandChange: band && { pilot: health.pilot, band, from: announced ?? null },
    affectsAlarm: stored.alarm || hasAlarm(health),
    forecast: forecastNights(
      {
        facts,
        trail,
        value,
        health,
        last: row === 'none' ? stored.last : entryOf(health, t),
        isUnsettled: health.band !== null && health.band !== (band ?? announced),
      },
      t,
      rules,
    ),
  };
}

function entryOf(health: Health, t: Moment): LastEntry {
  const { score: points, band, coverage, scorecard } = health;
  return { asOf: t, score: points, band, coverage, gates: gateCodes(health), scorecard };
}

/** The account's row may not have caught up yet with a description that is among these signals. */
function latestValue(known: AccountValue, signals: readonly Signal[]): AccountValue {
  const described = signals.findLast((signal) => signal.kind === 'account.described');
  if (!described) return known;
  const { annualValue = null, currency = null, renewsOn = null } = described.data;
  return { annualValue, currency, renewsOn };
}

function bandsOf(cards: readonly VersionedCard[], scorecard: string): VersionedCard['bands'] {
  return cards.find(({ named }) => named === scorecard)?.bands ?? [];
}

/** A silence of the account or of one of its pilots calls for a person. */
export function hasAlarm(health: Health): boolean {
  return [health, ...health.pilots].some(({ silence }) => silence?.alarm === true);
}

export function gateCodes(health: Health): GateCode[] {
  return health.gates.map(({ gate }) => gate);
}
