import {
  attention,
  type AttentionContext,
  DAY,
  type Facts,
  type Health,
  type HealthPoint,
  type Moment,
  pointAndAlarms,
} from '@app/scoring';
import { historyRow, type LastEntry } from '../history/history.rules';
import type { ScoringRules } from '../recompute/scoring-rules.repository';
import { MAX_NIGHTS } from './nights.rules';
import { scoreBefore, type Trail } from '../recompute/trail.rules';

/**
 * The results of the coming nights if no signal arrives. Ends before the first notable night, for which the account has to be computed in
 * full.
 */
export interface Forecast {
  /** Version of the rules it was computed by. Under another version it is void. */
  version: string;
  nights: CalmNight[];
  /** When something notable happens before the next night; null when it can wait for a night. */
  dueAt: Moment | null;
}

/** A night on which band, coverage, pilot, card and gates stay the same. */
export interface CalmNight {
  at: Moment;
  score: number | null;
  rawScore: number | null;
  attention: number;
  risk: number | null;
  /** Points since 30 days before the night; null where either score is unknown. */
  change30: number | null;
}

export interface ForecastInput {
  facts: Facts;
  trail: Trail;
  value: Omit<AttentionContext, 'change30'>;
  health: Health;
  /** The last entry of the history. */
  last: LastEntry | undefined;
  /** A new band waits to be announced, so the next night has to be computed in full. */
  isUnsettled: boolean;
}

/** Few nights right after a signal, since the next one comes soon; more, the longer an account has been quiet. */
const MIN_NIGHTS = 4;
const HOUR = 3_600_000;

export function forecastNights(input: ForecastInput, t: Moment, rules: ScoringRules): Forecast {
  const { facts, trail, value, last } = input;
  const forecast: Forecast = { version: rules.version, nights: [], dueAt: null };
  if (input.isUnsettled || !last) return forecast;
  const baseline: Baseline = { last, health: input.health, alarms: pointAndAlarms(facts, t, rules).alarms };
  let from = t;
  for (const at of rules.upcomingNights.after(t, rules.zone.name, countNights(facts, t))) {
    const ahead = pointAndAlarms(facts, at, rules);
    if (isNotable(baseline, ahead, at)) {
      const due = firstNotable(baseline, facts, from, at, rules);
      return { ...forecast, dueAt: due < at ? due : null };
    }
    const { score, rawScore, silence } = ahead.point;
    const monthAgo = scoreBefore(trail, at, 30);
    const change30 = monthAgo === undefined || score === null ? null : score - monthAgo;
    forecast.nights.push({
      at,
      score,
      rawScore,
      attention: attention(ahead.point, { ...value, change30 }, at),
      risk: silence?.risk ?? null,
      change30,
    });
    baseline.last = { ...baseline.last, asOf: at, score };
    from = at;
  }
  return forecast;
}

/** At most as many nights as today's trail reaches a month back from. */
function countNights(facts: Facts, t: Moment): number {
  const quietDays = facts.last ? (t - facts.last.occurredAt) / DAY : Infinity;
  return Math.min(MAX_NIGHTS, Math.max(MIN_NIGHTS, Math.ceil(2 * quietDays)));
}

/** The state that a coming night is compared with. */
interface Baseline {
  last: LastEntry;
  health: HealthPoint;
  alarms: string;
}

/** True where the night needs a full history row, the pilot, card or a gate's cap differs, or an alarm's text changes. */
function isNotable({ last, health, alarms }: Baseline, ahead: ReturnType<typeof pointAndAlarms>, at: Moment): boolean {
  const { point } = ahead;
  if (ahead.alarms !== alarms || point.pilot !== health.pilot || point.scorecard !== health.scorecard) return true;
  if (point.gates.some(({ gate, cap }, place) => health.gates[place]?.gate !== gate || health.gates[place].cap !== cap)) return true;
  return historyRow(last, point, at, 'nightly') === 'full';
}

/** The first notable moment, to the hour: `from` is not notable, `until` is. */
function firstNotable(baseline: Baseline, facts: Facts, from: Moment, until: Moment, rules: ScoringRules): Moment {
  let [low, high] = [from, until];
  while (high - low > HOUR) {
    const middle = low + Math.floor((high - low) / 2);
    if (isNotable(baseline, pointAndAlarms(facts, middle, rules), middle)) high = middle;
    else low = middle;
  }
  return high;
}
