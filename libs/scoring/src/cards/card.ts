import type { ReadingParams } from '../facts/reading';
import type { CardGate, ReadingCode } from '../topics/codes';
import type { Curve } from '../topics/curve';
import type { MeasureKind } from '../vocabulary/measure-kinds';
import type { Band, PilotStage, Side } from '../vocabulary/vocabulary';

export const GROUP_CODES = ['engagement', 'ownership', 'momentum', 'fleet', 'promises', 'knowledge', 'exposure'] as const;

export type GroupCode = (typeof GROUP_CODES)[number];

export interface CardMeasure extends ReadingParams {
  /** One of `MEASURE_CODES`, or a key for a custom measure. */
  measure: string;
  /** Name of a custom measure; built-in ones already have names. */
  name?: string;
  kind: MeasureKind;
  /** The reading, which must be of this kind. */
  reading: ReadingCode;
  /** Relative to all measures of the card; the weight of a group is the sum of its measures. */
  weight: number;
  curve: Curve;
  /** Days after which the last value no longer counts for coverage; null: never stale. */
  freshDays: number | null;
}

export interface CardGroup {
  /** One of `GROUP_CODES`, or a key for a custom group, which has a name. */
  group: string;
  name?: string;
  measures: readonly CardMeasure[];
}

/** Conditions of a card. The first card whose conditions all hold is used; a card without conditions always fits. */
export interface CardWhen {
  /** Days since handover, `[from, to)`. Not handed over counts as day 0. */
  fromDay?: number;
  toDay?: number | null;
  /** Calendar months since handover, `[from, to)`, counted likewise. */
  fromMonth?: number;
  toMonth?: number | null;
  /** Only for a pilot in one of these stages. A pilot with an unknown stage is in none. */
  stages?: readonly PilotStage[];
  /** Only for a pilot whose stage is steady, or whose fleet has reached its planned devices. */
  atPlan?: boolean;
  account?: CardSegment;
}

/** Conditions on the description of the account. An unknown field fits no list. */
export interface CardSegment {
  regions?: readonly string[];
  routes?: readonly ('direct' | 'partner')[];
  operatedBy?: readonly Side[];
  contractModels?: readonly string[];
  /** Annual value in minor units of the currency, `[from, to)`. */
  value?: { currency: string; from?: number; to?: number | null };
}

/** How open gates stack: the lowest cap, minus `step` for each further gate with a cap of at most `cap`, but not below `floor`. */
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

/** The cards of a scorecard, published together, in the order in which they are tried. */
export interface CardSet {
  cards: readonly Card[];
}

/** A card of one published version. */
export interface VersionedCard extends Card {
  /** The name in a stored score: `growing-3` in the default scorecard, `emea:growing-3` in another one. */
  named: string;
}
