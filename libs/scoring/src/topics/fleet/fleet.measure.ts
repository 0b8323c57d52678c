import type { IsoDate, NoParams, QuestionParams, Share } from '../../explanations/param-values';
import { explain } from '../../explanations/explain';
import type { Reading } from '../../facts/reading';
import type { Measures, Readings } from '../definitions';
import type { Snapshot } from '../snapshot';
import type { Explanation } from '../../explanations/explanation';

/** `reporting` of `expected` devices; null in what was said before both were kept. */
export interface ReportingParams {
  share: Share;
  reporting: number | null;
  expected: number | null;
  on: IsoDate;
}

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    'reporting.share': ReportingParams;
    'reporting.low': ReportingParams;
    'reporting.unknown': NoParams;
    'hint.check-fleet': { devices: number | null; days: number };
    'missing.fleet': QuestionParams;
  }
}

/** Share of activated devices that reported on the last day awake. */
export function readReporting(snapshot: Snapshot): Reading | null {
  const last = snapshot.part.fleet.shares.at(-1);
  return last ? { x: last[2], age: Math.max(0, snapshot.awake - last[1]) } : null;
}

export function reportingSentence(snapshot: Snapshot): Explanation {
  const params = reportingParams(snapshot);
  if (!params) return explain('reporting.unknown', {});
  return explain(params.share < 0.9 ? 'reporting.low' : 'reporting.share', params);
}

/** Null where no fleet was reported. */
export function reportingParams({ part, zone }: Snapshot): ReportingParams | null {
  const share = part.fleet.shares.at(-1)?.[2];
  const { awake } = part.fleet;
  if (share === undefined || !awake) return null;
  return { share, reporting: awake.reporting, expected: awake.expected, on: zone.dateOf(awake.at) };
}

/** The report that the sentence quotes. */
export function countedReport({ part }: Snapshot): string[] {
  return part.fleet.awake ? [part.fleet.awake.signalId] : [];
}

export const fleetReadings = {
  'devices-reporting': {
    kind: 'share',
    better: 'high',
    params: [],
    meaning: 'Share of activated devices that report, 0–1.',
    read: readReporting,
    evidence: ['fleet'],
    ours: true,
  },
} as const satisfies Readings;

export const fleetMeasures = {
  reporting: {
    reading: 'devices-reporting',
    sentence: reportingSentence,
    evidence: ['fleet'],
    counted: countedReport,
    owner: 'vendor',
    question: 'missing.fleet',
    sounds: {
      'reporting.share': 'good',
      'reporting.low': 'bad',
      'reporting.unknown': 'neither',
    },
    freshDays: 14,
    curve: {
      direction: 'rising',
      shape: 'linear',
      points: [
        [0.5, 0],
        [0.8, 50],
        [0.95, 100],
      ],
    },
  },
} as const satisfies Measures;
