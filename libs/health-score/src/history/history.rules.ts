import type { HistoryCause } from '@app/contracts';
import { dayOf, type GateCode, type HealthPoint, type Moment, versionInName } from '@app/scoring';

/** The last entry of an account's history. */
export interface LastEntry {
  asOf: Moment;
  score: number | null;
  band: string | null;
  coverage: number;
  gates: readonly GateCode[];
  scorecard: string;
}

/** A change of this many points gets a full breakdown. */
const MOVED = 0.5;
/** A change by signals of this many points gets a row; less is not visible on any screen. */
const MOVED_BY_SIGNALS = 0.05;

/**
 * The history row that a computation writes. Compact: one a day, one each night, and one whenever signals visibly moved the score or a late,
 * corrected or deleted signal caused a fold from scratch. Full: the score moved by half a point, or band, gates, coverage or the version of
 * the scorecard changed.
 */
export function historyRow(last: LastEntry | undefined, now: HealthPoint, t: Moment, cause: HistoryCause): 'none' | 'compact' | 'full' {
  if (!last || changedKind(last, now) || isOtherVersion(last, now)) return 'full';
  const moved = Math.abs((now.score ?? 0) - (last.score ?? 0));
  if (moved >= MOVED) return 'full';
  if (cause === 'nightly' || cause === 'refold' || cause === 'correction' || (cause === 'signals' && moved >= MOVED_BY_SIGNALS))
    return 'compact';
  return dayOf(t) > dayOf(last.asOf) ? 'compact' : 'none';
}

function changedKind(last: LastEntry, now: HealthPoint): boolean {
  const gates = now.gates.map(({ gate }) => gate);
  return (
    (last.score === null) !== (now.score === null) ||
    last.band !== now.band ||
    Math.abs(last.coverage - now.coverage) > 1e-9 ||
    last.gates.length !== gates.length ||
    last.gates.some((gate) => !gates.includes(gate))
  );
}

/** Checks for another version of the scorecard. Another card of the same version only means that the pilot has grown older. */
export function isOtherVersion(last: LastEntry, now: HealthPoint): boolean {
  return versionInName(last.scorecard) !== versionInName(now.scorecard);
}
