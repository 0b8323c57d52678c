import type { ReadingParams } from '../facts/reading';
import type { MeasureKind, ReadingCode } from '../topics/readings';
import type { Band, PilotStage, Side } from '../vocabulary/vocabulary';

/**
 * How a reading becomes points. Linear: straight lines between points, outside them the nearest one holds. Steps: the last point at
 * or below the reading holds. Bounded linear: one straight line from 0 points at `zeroAt` to 100 at `fullAt`.
 */
export type Curve = {
  /** Rising: a greater reading is worth more. It has to be the direction in which the reading is better. */
  direction: 'rising' | 'falling';
} & (
  | {
      shape: 'linear' | 'steps';
      /** `[reading, points 0–100]`, readings ascending. */
      points: readonly (readonly [number, number])[];
    }
  | { shape: 'bounded-linear'; zeroAt: number; fullAt: number }
);

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

export interface CardMeasure extends ReadingParams {
  /** One of `MEASURE_CODES`, or a key of the vendor's own. */
  measure: string;
  /** What an own measure is called; the built-in ones have their names. */
  name?: string;
  kind: MeasureKind;
  /** What is read; one of its kind. */
  reading: ReadingCode;
  /** Relative to all measures of the card; the weight of a group is the sum of its measures. */
  weight: number;
  curve: Curve;
  /** Days after which the last value no longer counts for coverage; null: never stale. */
  freshDays: number | null;
}

export interface CardGroup {
  /** One of `GROUP_CODES`, or a key of the vendor's own, with a name. */
  group: string;
  name?: string;
  measures: readonly CardMeasure[];
}

interface Level {
  cap: number;
}

/** Days in levels are days since handover (`fromDay`) or days that the state has lasted (`days`). Levels ascend in severity. */
export type CardGate =
  | { gate: 'dark'; minRisk: number; unansweredAsks: number; cap: number; capWithoutDecider: number; long?: { days: number; cap: number } }
  | { gate: 'nobody-asked'; minRisk: number; unansweredAsks: number; days: number; cap: number }
  | { gate: 'owner-nobody'; levels: readonly (Level & { fromDay: number })[] }
  | { gate: 'owner-never-asked'; fromDay: number; cap: number }
  | { gate: 'champion-vacant'; levels: readonly (Level & { days: number })[]; capWithBackup: number }
  | { gate: 'no-forward-step'; fromDay: number; nextStepGraceDays: number; levels: readonly (Level & { days: number })[] }
  | { gate: 'fleet-low'; levels: readonly (Level & { share: number; days: number })[] }
  | { gate: 'never-handed-over'; days: number; cap: number; pastPlan?: readonly (Level & { days: number })[] }
  | { gate: 'handover-incomplete'; share: number; levels: readonly (Level & { fromDay: number })[] }
  | { gate: 'ticket-urgent'; levels: readonly (Level & { days: number })[] }
  | { gate: 'promise-late'; days: number; cap: number }
  | { gate: 'budget-missed'; cap: number }
  | { gate: 'invoice-overdue'; days: number; cap: number }
  | { gate: 'notice-given'; cap: number };

export const GATE_CODES = [
  'dark',
  'nobody-asked',
  'owner-nobody',
  'owner-never-asked',
  'champion-vacant',
  'no-forward-step',
  'fleet-low',
  'never-handed-over',
  'handover-incomplete',
  'ticket-urgent',
  'promise-late',
  'budget-missed',
  'invoice-overdue',
  'notice-given',
] as const satisfies CardGate['gate'][];

export type GateCode = CardGate['gate'];

/** The gate of one code, as a card sets it. */
export type GateOf<K extends GateCode> = Extract<CardGate, { gate: K }>;

/** When a card is taken: the first card whose conditions all hold. A card without conditions always fits. */
export interface CardWhen {
  /** Days since handover, `[from, to)`. Not handed over counts as day 0. */
  fromDay?: number;
  toDay?: number | null;
  /** Calendar months since handover, `[from, to)`, counted likewise. */
  fromMonth?: number;
  toMonth?: number | null;
  /** Only for a pilot in one of these stages; one whose stage nobody told is in none. */
  stages?: readonly PilotStage[];
  /** Only for a pilot whose stage is steady, or whose fleet has reached its planned devices. */
  atPlan?: boolean;
  account?: CardSegment;
}

/** Accounts as they are described. What an account does not say fits no list. */
export interface CardSegment {
  regions?: readonly string[];
  routes?: readonly ('direct' | 'partner')[];
  operatedBy?: readonly Side[];
  contractModels?: readonly string[];
  /** Annual value in minor units of the currency, `[from, to)`. */
  value?: { currency: string; from?: number; to?: number | null };
}

/** How open gates add up: the lowest cap, less `step` for each further one of `cap` or less, not under `floor`. */
export interface GateStacking {
  cap: number;
  step: number;
  floor: number;
}

export interface Card {
  /** Lower-case letters, digits and hyphens. */
  code: string;
  name?: string;
  when: CardWhen;
  groups: readonly CardGroup[];
  gates: readonly CardGate[];
  stacking: GateStacking;
  /** Lower edges, highest first: `[low, high)`, the top one closed. */
  bands: readonly { band: Band; from: number }[];
  /** Share of the card's weight that must be fresh for a band of steady or better. */
  minCoverage: number;
}

/** What a scorecard is made of, and what is published together: cards in the order in which they are tried. */
export interface CardSet {
  cards: readonly Card[];
}

/** A card of a certain version. */
export interface Scorecard extends Card {
  /** By which a stored score names it: `growing-3`, of a scorecard that is not the default one `emea:growing-3`. */
  named: string;
}
