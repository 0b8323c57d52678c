import type { HistoryCause } from '@app/contracts';
import { dayOf, type GateCode, type HealthPoint, type Moment, versionInName } from '@app/scoring';

/** What the last row said. */
export interface LastSaid {
  asOf: Moment;
  score: number | null;
  band: string | null;
  coverage: number;
  gates: readonly GateCode[];
  scorecard: string;
}

/** Points that are worth a full breakdown. */
const MOVED = 0.5;
/** Points that are worth a row when signals moved them; less would not be seen on any screen. */
const MOVED_BY_SIGNALS = 0.05;

/**
 * Whether to write down what is said now, and how fully: one compact row a day, and one each night; a compact one whenever signals visibly
 * moved the score, or a late, corrected or deleted one made us fold anew; a full one where the score moved by half a point, or band, gates, coverage or the version
 * of the scorecard changed.
 */
export function historyRow(last: LastSaid | undefined, now: HealthPoint, t: Moment, cause: HistoryCause): 'none' | 'compact' | 'full' {
  if (!last || changedKind(last, now) || isOtherVersion(last, now)) return 'full';
  const moved = Math.abs((now.score ?? 0) - (last.score ?? 0));
  if (moved >= MOVED) return 'full';
  if (cause === 'nightly' || cause === 'refold' || cause === 'correction' || (cause === 'signals' && moved >= MOVED_BY_SIGNALS))
    return 'compact';
  return dayOf(t) > dayOf(last.asOf) ? 'compact' : 'none';
}

function changedKind(last: LastSaid, now: HealthPoint): boolean {
  const gates = now.gates.map(({ gate }) => gate);
  return (
    (last.score === null) !== (now.score === null) ||
    last.band !== now.band ||
    Math.abs(last.coverage - now.coverage) > 1e-9 ||
    last.gates.length !== gates.length ||
    last.gates.some((gate) => !gates.includes(gate))
  );
}

/** Computed by another version of the scorecard; another card of the same version is the pilot's own growing older. */
export function isOtherVersion(last: LastSaid, now: HealthPoint): boolean {
  return versionInName(last.scorecard) !== versionInName(now.scorecard);
}
