import type { Curve, MeasureCode } from '../cards/scorecard';
import type { ReadingParams } from '../facts/reading';
import { OPERATING_TARGETS } from './operations/operations.measure';
import type { ReadingCode } from './readings';

/** How each built-in card turns a reading into points. */
export const CURVES: { [K in MeasureCode]: Curve } = {
  /** Of the risk of the silence. */
  'decider-silence': {
    direction: 'falling',
    shape: 'linear',
    points: [
      [0.35, 100],
      [0.55, 60],
      [0.75, 15],
      [0.9, 0],
    ],
  },
  /** Of the share of asks that were answered. */
  'reply-rate': {
    direction: 'rising',
    shape: 'linear',
    points: [
      [0.3, 0],
      [0.85, 100],
    ],
  },
  /** Of people who answer. */
  breadth: {
    direction: 'rising',
    shape: 'steps',
    points: [
      [0, 0],
      [1, 40],
      [2, 75],
      [3, 100],
    ],
  },
  /** Of days since the last meeting. */
  meetings: {
    direction: 'falling',
    shape: 'linear',
    points: [
      [45, 100],
      [150, 0],
    ],
  },
  owner: {
    direction: 'rising',
    shape: 'steps',
    points: [
      [0, 0],
      [1, 100],
    ],
  },
  /** Vacant, vacant with backup, alone, with backup. */
  champion: {
    direction: 'rising',
    shape: 'steps',
    points: [
      [0, 0],
      [1, 50],
      [2, 80],
      [3, 100],
    ],
  },
  /** Of the share of the handover that the client accepted. */
  handover: {
    direction: 'rising',
    shape: 'linear',
    points: [
      [0.3, 0],
      [0.8, 70],
      [1, 100],
    ],
  },
  /** Of days since the last forward step. */
  'forward-step': {
    direction: 'falling',
    shape: 'linear',
    points: [
      [45, 100],
      [180, 0],
    ],
  },
  /** Of days to the next step; overdue ones are negative. */
  'next-step': {
    direction: 'rising',
    shape: 'linear',
    points: [
      [-45, 0],
      [-14, 50],
      [0, 100],
    ],
  },
  /** Of the share of activated devices that report. */
  reporting: {
    direction: 'rising',
    shape: 'linear',
    points: [
      [0.5, 0],
      [0.8, 50],
      [0.95, 100],
    ],
  },
  /** Of recent use against lasting use. */
  use: {
    direction: 'rising',
    shape: 'linear',
    points: [
      [0.25, 0],
      [0.5, 40],
      [0.8, 100],
    ],
  },
  /** Of the client's share of operating actions against what it should be by now. */
  operations: {
    direction: 'rising',
    shape: 'linear',
    points: [
      [0.2, 0],
      [0.7, 70],
      [1, 100],
    ],
  },
  /** Of days by which the slowest decision is late. */
  decisions: {
    direction: 'falling',
    shape: 'linear',
    points: [
      [0, 100],
      [14, 70],
      [90, 0],
    ],
  },
  /** Refused or missed, none planned, asked for late, asked for in time, approved. */
  budget: {
    direction: 'rising',
    shape: 'steps',
    points: [
      [0, 0],
      [1, 25],
      [2, 55],
      [3, 75],
      [4, 100],
    ],
  },
  /** Of the share of due devices that are there. */
  rollout: {
    direction: 'rising',
    shape: 'linear',
    points: [
      [0.2, 0],
      [0.9, 100],
    ],
  },
  /** Of the mean level, 0–4. */
  readiness: {
    direction: 'rising',
    shape: 'linear',
    points: [
      [0.5, 0],
      [2, 50],
      [3.5, 100],
    ],
  },
  /** Of the share of alarms that somebody handled. */
  alarms: {
    direction: 'rising',
    shape: 'linear',
    points: [
      [0.3, 0],
      [0.9, 100],
    ],
  },
  /** Of days by which the worst promise is late. */
  promises: {
    direction: 'falling',
    shape: 'linear',
    points: [
      [0, 100],
      [7, 80],
      [30, 40],
      [75, 0],
    ],
  },
  /** Of days for which a claimed gain waits for the client's word. */
  value: {
    direction: 'falling',
    shape: 'linear',
    points: [
      [14, 100],
      [60, 60],
      [180, 15],
      [270, 0],
    ],
  },
  /** Of working days of the worst ticket. */
  support: {
    direction: 'falling',
    shape: 'linear',
    points: [
      [1, 100],
      [5, 60],
      [15, 0],
    ],
  },
  /** Of the share of topics that somebody there does alone. */
  knowledge: {
    direction: 'rising',
    shape: 'linear',
    points: [
      [0, 0],
      [0.8, 100],
    ],
  },
  pulse: {
    direction: 'rising',
    shape: 'linear',
    points: [
      [0, 0],
      [4, 100],
    ],
  },
};

/** Days after which an answer is stale. Silence, breadth of silence and forward steps are read from time itself. */
export const FRESH_DAYS: { [K in MeasureCode]: number | null } = {
  'decider-silence': null,
  'reply-rate': 180,
  breadth: 180,
  meetings: 180,
  owner: 180,
  champion: 180,
  handover: null,
  'forward-step': null,
  'next-step': 30,
  reporting: 14,
  use: 45,
  operations: 60,
  decisions: 180,
  budget: 365,
  rollout: 180,
  readiness: 180,
  alarms: 60,
  promises: 180,
  value: 365,
  support: 180,
  knowledge: 365,
  pulse: 180,
};

/** What each built-in measure reads: its sentence and its evidence rest on it. */
export const READING_OF: { readonly [K in MeasureCode]: ReadingCode } = {
  'decider-silence': 'deciders-silence',
  'reply-rate': 'replies-answered',
  breadth: 'people-answering',
  meetings: 'meeting',
  owner: 'system-owner',
  champion: 'champion',
  handover: 'handover-accepted',
  'forward-step': 'forward-step',
  'next-step': 'next-step',
  reporting: 'devices-reporting',
  use: 'use-ratio',
  operations: 'operations-by-client',
  decisions: 'slowest-decision',
  budget: 'budget',
  rollout: 'devices-rolled-out',
  readiness: 'readiness',
  alarms: 'alarms-handled',
  promises: 'latest-promise',
  value: 'waiting-claim',
  support: 'worst-ticket',
  knowledge: 'topics-known',
  pulse: 'pulse',
};

/** What the built-in cards set of their readings. */
export const PARAMS: { readonly [K in MeasureCode]?: ReadingParams } = {
  'reply-rate': { halfLife: 60 },
  breadth: { withinDays: 120 },
  use: { halfLife: 14, baselineHalfLife: 180 },
  operations: { halfLife: 60, targets: OPERATING_TARGETS },
  alarms: { halfLife: 30 },
};
