import type { Band } from './vocabulary';

/** How a reading becomes points: straight lines between points, or steps. Outside the points the nearest one holds. */
export interface Curve {
  shape: 'linear' | 'steps';
  /** `[reading, points 0–100]`, readings ascending. With steps, the last point at or below the reading holds. */
  points: readonly (readonly [number, number])[];
}

export const GROUP_CODES = ['engagement', 'ownership', 'momentum', 'fleet', 'promises', 'knowledge'] as const;
export type GroupCode = (typeof GROUP_CODES)[number];

export const MEASURE_CODES = [
  'decider-silence',
  'reply-rate',
  'breadth',
  'meetings',
  'owner',
  'champion',
  'handover',
  'forward-step',
  'next-step',
  'reporting',
  'use',
  'operations',
  'decisions',
  'budget',
  'rollout',
  'readiness',
  'alarms',
  'promises',
  'value',
  'support',
  'knowledge',
  'pulse',
] as const;
export type MeasureCode = (typeof MEASURE_CODES)[number];

export interface CardMeasure {
  measure: MeasureCode;
  /** Relative to all measures of the card; the weight of a group is the sum of its measures. */
  weight: number;
  curve: Curve;
  /** Days after which the last value no longer counts for coverage; null: never stale. */
  freshDays: number | null;
}

export interface CardGroup {
  group: GroupCode;
  measures: readonly CardMeasure[];
}

interface Level {
  cap: number;
}

/** Days in levels are days since handover (`fromDay`) or days that the state has lasted (`days`). Levels ascend in severity. */
export type CardGate =
  | { gate: 'dark'; minRisk: number; unansweredAsks: number; cap: number; capWithoutDecider: number; long?: { days: number; cap: number } }
  | { gate: 'nobody-asked'; minRisk: number; days: number; cap: number }
  | { gate: 'owner-nobody'; levels: readonly (Level & { fromDay: number })[] }
  | { gate: 'owner-never-asked'; fromDay: number; cap: number }
  | { gate: 'champion-vacant'; levels: readonly (Level & { days: number })[]; capWithBackup: number }
  | { gate: 'no-forward-step'; fromDay: number; levels: readonly (Level & { days: number })[] }
  | { gate: 'fleet-low'; levels: readonly (Level & { share: number; days: number })[] }
  | { gate: 'never-handed-over'; days: number; cap: number; pastPlan?: readonly (Level & { days: number })[] }
  | { gate: 'handover-incomplete'; share: number; levels: readonly (Level & { fromDay: number })[] }
  | { gate: 'ticket-urgent'; levels: readonly (Level & { days: number })[] }
  | { gate: 'promise-late'; days: number; cap: number }
  | { gate: 'budget-missed'; cap: number }
  | { gate: 'invoice-overdue'; days: number; cap: number }
  | { gate: 'notice-given'; cap: number };
export type GateCode = CardGate['gate'];

export type { Band };

/** When a card is taken: the first card whose conditions all hold. */
export interface CardWhen {
  /** Days since handover, `[from, to)`. Not handed over counts as day 0. */
  fromDay: number;
  toDay: number | null;
  /** Only for a pilot whose stage is steady, or whose fleet has reached its planned devices. */
  atPlan?: boolean;
}

export interface Scorecard {
  code: string;
  version: number;
  when: CardWhen;
  groups: readonly CardGroup[];
  gates: readonly CardGate[];
  /** Lower edges, highest first: `[low, high)`, the top one closed. */
  bands: readonly { band: Band; from: number }[];
  /** Share of the card's weight that must be fresh for a band of steady or better. */
  minCoverage: number;
}
