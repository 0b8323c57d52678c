import type { Flag, NoParams, ParamValue } from './param-values';

/** A measure, by the vendor's own `name` where it has one. */
export interface MeasureParams {
  measure: string;
  name?: string;
}

/** An open gate that caps the score at `limit` hides `points`; `all: 1` if it hides all of them. */
export interface HeldParams {
  gate: string;
  limit: number | null;
  points: number;
  all: Flag;
}

/** Two sentences in one: today's code in `now` with its params beside, the earlier one in `then` with its params as `then.since` … */
export type MovedParams = { now: string; then: string } & Readonly<Record<string, ParamValue>>;

/** `added` and `gone` are measures, separated by spaces; `name.visits` is the vendor's own name of one. */
export type CardChangeParams = {
  from: string;
  to: string;
  fromDay?: number;
  fromMonth?: number;
  atPlan?: Flag;
  added?: string;
  gone?: string;
  /** The new measures that cost most. */
  measure?: string;
  name?: string;
  second?: string;
  secondName?: string;
} & Readonly<Record<`name.${string}`, string | null>>;

export interface ChangeExplanations {
  'change.none': NoParams;
  'change.no-score': NoParams;
  'change.gate-closed': { gate: string };
  'change.gates-moved': { gate: string | null };
  'change.already-held': HeldParams;
  'change.still-held': HeldParams;
  'change.better': MovedParams;
  'change.worse': MovedParams;
  'change.known-better': MeasureParams & { now: string };
  'change.known-worse': MeasureParams & { now: string };
  'change.now-known': MeasureParams;
  'change.shifted': MeasureParams;
  'change.less-known': Partial<MeasureParams>;
  'change.smaller': { count: number };
  'change.scorecard': CardChangeParams;
}
