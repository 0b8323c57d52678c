import { attention, type AttentionContext, DAY, type Facts, type Health, type HealthPoint, type Moment, outlook } from '@app/scoring';
import { historyRow, type LastSaid } from './history.rules';
import type { InForce } from './in-force.repository';
import { MOST_NIGHTS, nightsAfter } from './nights.rules';
import { scoreBefore, type Trail } from './trail.rules';

/**
 * What the coming nights will say if no signal comes. Health is a pure function, so that it is known beforehand; it ends before the
 * first night that somebody has to hear of, and then the account has to be computed in full.
 */
export interface Foresight {
  /** Of the rules by which it was foreseen: by others it is worth nothing. */
  version: string;
  nights: CalmNight[];
  /** When something worth saying happens before the next night; null when it can wait for a night. */
  dueAt: Moment | null;
}

/** Band, coverage, pilot, card and gates are as they were. */
export interface CalmNight {
  at: Moment;
  score: number | null;
  rawScore: number | null;
  attention: number;
  risk: number | null;
  /** Points since 30 days before the night; null where either score is unknown. */
  change30: number | null;
}

/** What it is foreseen from. */
export interface Outset {
  facts: Facts;
  trail: Trail;
  value: Omit<AttentionContext, 'change30'>;
  timeZone: string;
  health: Health;
  /** What was said last, of these facts or before them. */
  said: LastSaid | undefined;
  /** A run is about to end, or a band to be announced. */
  restless: boolean;
}

/** Nights foreseen after a signal: the next one comes soon. Of who is quiet already the more the longer. */
const FEWEST_NIGHTS = 4;
const HOUR = 3_600_000;

export function foresee(outset: Outset, t: Moment, inForce: InForce): Foresight {
  const { facts, trail, value, said, timeZone } = outset;
  const foresight: Foresight = { version: inForce.version, nights: [], dueAt: null };
  if (outset.restless || !said) return foresight;
  const standing: Standing = { said, health: outset.health, alarms: outlook(facts, t, inForce).alarms };
  let from = t;
  for (const at of nightsAfter(t, timeZone, nightsToForesee(facts, t))) {
    const ahead = outlook(facts, at, inForce);
    if (isNotable(standing, ahead, at)) {
      const due = firstNotable(standing, facts, from, at, inForce);
      return { ...foresight, dueAt: due < at ? due : null };
    }
    const { score, rawScore, silence } = ahead.point;
    const monthAgo = scoreBefore(trail, at, 30);
    const change30 = monthAgo === undefined || score === null ? null : score - monthAgo;
    foresight.nights.push({
      at,
      score,
      rawScore,
      attention: attention(ahead.point, { ...value, change30 }, at),
      risk: silence?.risk ?? null,
      change30,
    });
    standing.said = { ...standing.said, asOf: at, score };
    from = at;
  }
  return foresight;
}

/** Not so far that the trail of today would not reach a month back from there. */
function nightsToForesee(facts: Facts, t: Moment): number {
  const quietDays = facts.last ? (t - facts.last.occurredAt) / DAY : Infinity;
  return Math.min(MOST_NIGHTS, Math.max(FEWEST_NIGHTS, Math.ceil(2 * quietDays)));
}

/** What a moment ahead is compared with. */
interface Standing {
  said: LastSaid;
  health: HealthPoint;
  alarms: string;
}

/** More than another day of the same: worth a full row, another pilot, card or level of a gate, or a person is to be told something else. */
function isNotable({ said, health, alarms }: Standing, ahead: ReturnType<typeof outlook>, at: Moment): boolean {
  const { point } = ahead;
  if (ahead.alarms !== alarms || point.pilot !== health.pilot || point.scorecard !== health.scorecard) return true;
  if (point.gates.some(({ gate, cap }, place) => health.gates[place]?.gate !== gate || health.gates[place].cap !== cap)) return true;
  return historyRow(said, point, at, 'nightly') === 'full';
}

/** To the hour, between a moment at which it is not yet and one at which it is. */
function firstNotable(standing: Standing, facts: Facts, from: Moment, until: Moment, inForce: InForce): Moment {
  let [low, high] = [from, until];
  while (high - low > HOUR) {
    const middle = low + Math.floor((high - low) / 2);
    if (isNotable(standing, outlook(facts, middle, inForce), middle)) high = middle;
    else low = middle;
  }
  return high;
}
