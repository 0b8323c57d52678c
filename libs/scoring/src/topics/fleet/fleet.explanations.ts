import type { IsoDate, NoParams, QuestionParams, Share } from '../../explanations/param-values';

/** `reporting` of `expected` devices; null where only their share is kept. */
export interface ReportingParams {
  share: Share;
  reporting: number | null;
  expected: number | null;
  on: IsoDate;
}

export interface FleetExplanations {
  'reporting.share': ReportingParams;
  'reporting.low': ReportingParams;
  'reporting.unknown': NoParams;
  /** `days` under 80 %, which began at `since`. */
  'gate.fleet-low': ReportingParams & { days: number; since: IsoDate | null };
  'cause.fleet-low': ReportingParams;
  'hint.check-fleet': { devices: number | null; days: number };
  'missing.fleet': QuestionParams;
}
