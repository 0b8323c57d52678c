import type { Card, CardMeasure, CardSet, GateStacking, VersionedCard } from './card';
import { type CardGate, MEASURES, type MeasureCode, READINGS } from '../topics/codes';
import { DEFAULT_SCORECARD, nameCards } from './card-name';

function measures(weights: Partial<Record<MeasureCode, number>>): CardMeasure[] {
  return (Object.keys(weights) as MeasureCode[]).map((measure) => {
    const { reading, params, curve, freshDays } = MEASURES[measure];
    return { measure, kind: READINGS[reading].kind, reading, ...params, weight: weights[measure] ?? 0, curve, freshDays };
  });
}

const GATES: readonly CardGate[] = [
  { gate: 'dark', minRisk: 0.7, unansweredAsks: 2, cap: 49, capWithoutDecider: 39, long: { days: 180, cap: 39 } },
  { gate: 'nobody-asked', minRisk: 0.7, unansweredAsks: 2, days: 21, cap: 69 },
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
  {
    gate: 'never-handed-over',
    days: 270,
    cap: 59,
    pastPlan: [
      { days: 30, cap: 69 },
      { days: 90, cap: 59 },
    ],
  },
  {
    gate: 'handover-incomplete',
    share: 0.8,
    levels: [
      { fromDay: 30, cap: 69 },
      { fromDay: 90, cap: 59 },
    ],
  },
  {
    gate: 'ticket-urgent',
    levels: [
      { days: 5, cap: 69 },
      { days: 15, cap: 59 },
    ],
  },
  { gate: 'promise-late', days: 30, cap: 59 },
  { gate: 'budget-missed', cap: 59 },
  { gate: 'invoice-overdue', days: 60, cap: 49 },
  { gate: 'notice-given', cap: 29 },
];

const NO_FORWARD_STEP: CardGate = {
  gate: 'no-forward-step',
  fromDay: 90,
  nextStepGraceDays: 14,
  levels: [
    { days: 100, cap: 59 },
    { days: 200, cap: 49 },
    { days: 300, cap: 39 },
  ],
};

const STACKING: GateStacking = { cap: 59, step: 3, floor: 15 };

const BANDS: Card['bands'] = [
  { band: 'thriving', from: 80 },
  { band: 'steady', from: 60 },
  { band: 'at-risk', from: 40 },
  { band: 'stalled', from: 0 },
];

const ENGAGEMENT = measures({ 'decider-silence': 9, 'reply-rate': 5, breadth: 3, meetings: 3 });

/** The built-in cards, in the order in which they are tried; weights of design section 8. */
const CARDS: readonly Card[] = [
  {
    code: 'steady',
    when: { fromDay: 90, atPlan: true },
    groups: [
      { group: 'engagement', measures: ENGAGEMENT },
      { group: 'ownership', measures: measures({ owner: 7, champion: 7, operations: 4, decisions: 2 }) },
      { group: 'fleet', measures: measures({ reporting: 14, use: 10, alarms: 6 }) },
      { group: 'promises', measures: measures({ promises: 8, value: 9, support: 8 }) },
      { group: 'knowledge', measures: measures({ knowledge: 5 }) },
    ],
    gates: GATES,
    stacking: STACKING,
    bands: BANDS,
    minCoverage: 0.5,
  },
  {
    code: 'growing',
    when: { fromDay: 90 },
    groups: [
      { group: 'engagement', measures: ENGAGEMENT },
      { group: 'ownership', measures: measures({ owner: 7, champion: 7, operations: 4, decisions: 2 }) },
      { group: 'momentum', measures: measures({ 'forward-step': 10, budget: 7, rollout: 5, readiness: 3 }) },
      { group: 'fleet', measures: measures({ reporting: 7, use: 5, alarms: 3 }) },
      { group: 'promises', measures: measures({ promises: 5, value: 5, support: 5 }) },
      { group: 'knowledge', measures: measures({ knowledge: 5 }) },
    ],
    gates: [...GATES, NO_FORWARD_STEP],
    stacking: STACKING,
    bands: BANDS,
    minCoverage: 0.5,
  },
  {
    code: 'hypercare',
    when: {},
    groups: [
      { group: 'engagement', measures: measures({ 'decider-silence': 11, 'reply-rate': 6, breadth: 4, meetings: 4 }) },
      { group: 'ownership', measures: measures({ owner: 11, champion: 11, handover: 9, operations: 4 }) },
      { group: 'fleet', measures: measures({ reporting: 13, use: 8, alarms: 4 }) },
      { group: 'promises', measures: measures({ promises: 8, support: 7 }) },
    ],
    gates: GATES,
    stacking: STACKING,
    bands: BANDS,
    minCoverage: 0.5,
  },
];

/** Version 1 of every vendor's `default` scorecard; it is not stored per vendor. */
export const BUILT_IN_CARDS: CardSet = { cards: CARDS };

export const DEFAULT_CARDS: readonly VersionedCard[] = nameCards(BUILT_IN_CARDS, DEFAULT_SCORECARD, 1);
