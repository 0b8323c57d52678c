import type { IsoDate } from '../../explanations/param-values';
import { explain } from '../../explanations/explain';
import type { Gates, Level } from '../definitions';
import { DAYS, SHARE, levels } from '../gate-schema';
import { type Snapshot, wasAsleep } from '../snapshot';
import type { Explanation } from '../../explanations/explanation';
import { countedReport, reportingParams, type ReportingParams } from './fleet.measure';

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    /** `days` under 80 %, which began at `since`. */
    'gate.fleet-low': ReportingParams & { days: number; since: IsoDate | null };
  }
}

export interface FleetLowGate {
  levels: readonly (Level & { share: number; days: number })[];
}

/** The lowest cap of all levels that hold; outside quiet and dormancy. */
export function fleetLowCap(gate: FleetLowGate, snapshot: Snapshot): number | null {
  if (wasAsleep(snapshot)) return null;
  let cap: number | null = null;
  for (const level of gate.levels) if (daysUnder(snapshot, level.share) >= level.days) cap = level.cap;
  return cap;
}

/** Awake days for which the share reporting has been under a threshold, the first day included; 0 when it is not. */
export function daysUnder(snapshot: Snapshot, share: number): number {
  const { shares } = snapshot.part.fleet;
  let since: number | null = null;
  for (let i = shares.length - 1; i >= 0; i--) {
    const sample = shares[i];
    if (!sample || sample[2] >= share) break;
    since = sample[1];
  }
  return since === null ? 0 : Math.max(0, snapshot.awake - since) + 1;
}

/** Under which share, and since when. */
export function fleetLowSentence(snapshot: Snapshot): Explanation {
  const reporting = reportingParams(snapshot);
  if (!reporting) return explain('reporting.unknown', {});
  const { lowSince } = snapshot.part.fleet;
  return explain('gate.fleet-low', {
    ...reporting,
    days: daysUnder(snapshot, 0.8),
    since: lowSince === null ? null : snapshot.zone.dateOf(lowSince.at),
  });
}

export const fleetGates = {
  'fleet-low': {
    cap: fleetLowCap,
    sentence: fleetLowSentence,
    evidence: ['fleet'],
    counted: countedReport,
    owner: 'vendor',
    explainedBy: ['field-operations', 'knowledge-lost', 'promise-broken'],
    includes: { 'gate.fleet-low': ['reporting.low'] },
    closedBy: ['reporting.share', 'reporting.low'],
    builtIn: {
      levels: [
        { share: 0.8, days: 7, cap: 69 },
        { share: 0.65, days: 14, cap: 49 },
        { share: 0.4, days: 14, cap: 39 },
      ],
    },
    schema: { levels: levels({ share: SHARE, days: { ...DAYS, minimum: 1 } }) },
  },
} as const satisfies Gates;
