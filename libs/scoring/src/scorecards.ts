import type { CardGate, CardMeasure, Curve, MeasureCode, Scorecard } from './scorecard';

const CURVES: { [K in MeasureCode]: Curve } = {
  /** Of the risk of the silence. */
  'decider-silence': {
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
    shape: 'linear',
    points: [
      [0.3, 0],
      [0.85, 100],
    ],
  },
  /** Of people who answer. */
  breadth: {
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
    shape: 'linear',
    points: [
      [45, 100],
      [150, 0],
    ],
  },
  owner: {
    shape: 'steps',
    points: [
      [0, 0],
      [1, 100],
    ],
  },
  /** Vacant, vacant with backup, alone, with backup. */
  champion: {
    shape: 'steps',
    points: [
      [0, 0],
      [1, 50],
      [2, 80],
      [3, 100],
    ],
  },
  handover: {
    shape: 'steps',
    points: [
      [0, 0],
      [1, 100],
    ],
  },
  /** Of days since the last forward step. */
  'forward-step': {
    shape: 'linear',
    points: [
      [45, 100],
      [180, 0],
    ],
  },
  /** Of days to the next step; overdue ones are negative. */
  'next-step': {
    shape: 'linear',
    points: [
      [-45, 0],
      [-14, 50],
      [0, 100],
    ],
  },
  /** Of the share of activated devices that report. */
  reporting: {
    shape: 'linear',
    points: [
      [0.5, 0],
      [0.8, 50],
      [0.95, 100],
    ],
  },
  /** Of recent use against lasting use. */
  use: {
    shape: 'linear',
    points: [
      [0.25, 0],
      [0.5, 40],
      [0.8, 100],
    ],
  },
};

/** Days after which an answer is stale. Silence, breadth of silence and forward steps are read from time itself. */
const FRESH_DAYS: { [K in MeasureCode]: number | null } = {
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
};

function measures(weights: Partial<Record<MeasureCode, number>>): CardMeasure[] {
  return (Object.keys(weights) as MeasureCode[]).map((measure) => ({
    measure,
    weight: weights[measure] ?? 0,
    curve: CURVES[measure],
    freshDays: FRESH_DAYS[measure],
  }));
}

const GATES: readonly CardGate[] = [
  { gate: 'dark', minRisk: 0.7, unansweredAsks: 2, cap: 49, capWithoutDecider: 39 },
  { gate: 'nobody-asked', minRisk: 0.7, days: 21, cap: 69 },
  {
    gate: 'owner-nobody',
    levels: [
      { fromDay: 45, cap: 69 },
      { fromDay: 90, cap: 59 },
      { fromDay: 150, cap: 49 },
    ],
  },
  { gate: 'owner-never-asked', fromDay: 60, cap: 69 },
  {
    gate: 'champion-vacant',
    levels: [
      { days: 0, cap: 59 },
      { days: 30, cap: 49 },
    ],
    capWithBackup: 69,
  },
  {
    gate: 'fleet-low',
    levels: [
      { share: 0.8, days: 7, cap: 69 },
      { share: 0.65, days: 14, cap: 49 },
      { share: 0.4, days: 14, cap: 39 },
    ],
  },
  { gate: 'never-handed-over', days: 270, cap: 59 },
];

const NO_FORWARD_STEP: CardGate = {
  gate: 'no-forward-step',
  fromDay: 90,
  levels: [
    { days: 100, cap: 59 },
    { days: 200, cap: 49 },
    { days: 300, cap: 39 },
  ],
};

const BANDS: Scorecard['bands'] = [
  { band: 'thriving', from: 80 },
  { band: 'steady', from: 60 },
  { band: 'at-risk', from: 40 },
  { band: 'stalled', from: 0 },
];

/**
 * The built-in cards, in the order in which they are tried. Weights are those of design section 8 for the measures whose
 * signals exist; a measure that cannot be known yet is not in the card, and the group weighs as much as its measures.
 */
export const SCORECARDS: readonly Scorecard[] = [
  {
    code: 'steady',
    version: 1,
    when: { fromDay: 90, toDay: null, atPlan: true },
    groups: [
      { group: 'engagement', measures: measures({ 'decider-silence': 9, 'reply-rate': 5, breadth: 3, meetings: 3 }) },
      { group: 'ownership', measures: measures({ owner: 10, champion: 10 }) },
      { group: 'fleet', measures: measures({ reporting: 17, use: 13 }) },
    ],
    gates: GATES,
    bands: BANDS,
    minCoverage: 0.5,
  },
  {
    code: 'growing',
    version: 1,
    when: { fromDay: 90, toDay: null },
    groups: [
      { group: 'engagement', measures: measures({ 'decider-silence': 9, 'reply-rate': 5, breadth: 3, meetings: 3 }) },
      { group: 'ownership', measures: measures({ owner: 7, champion: 7 }) },
      { group: 'momentum', measures: measures({ 'forward-step': 10, 'next-step': 5 }) },
      { group: 'fleet', measures: measures({ reporting: 7, use: 5 }) },
    ],
    gates: [...GATES, NO_FORWARD_STEP],
    bands: BANDS,
    minCoverage: 0.5,
  },
  {
    code: 'hypercare',
    version: 1,
    when: { fromDay: 0, toDay: null },
    groups: [
      { group: 'engagement', measures: measures({ 'decider-silence': 11, 'reply-rate': 6, breadth: 4, meetings: 4 }) },
      { group: 'ownership', measures: measures({ owner: 14, champion: 14, handover: 7 }) },
      { group: 'fleet', measures: measures({ reporting: 15, use: 10 }) },
    ],
    gates: GATES,
    bands: BANDS,
    minCoverage: 0.5,
  },
];
