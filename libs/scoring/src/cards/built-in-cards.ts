import type { Card, CardMeasure, CardSet, GateStacking, VersionedCard } from './card';
import { BUILT_IN_GATES, type CardGate, type GateCode, MEASURES, type MeasureCode, READINGS } from '../topics/codes';
import { DEFAULT_SCORECARD, nameCards } from './card-name';

function measures(weights: Partial<Record<MeasureCode, number>>): CardMeasure[] {
  return (Object.keys(weights) as MeasureCode[]).map((measure) => {
    const { reading, params, curve, freshDays } = MEASURES[measure];
    return { measure, kind: READINGS[reading].kind, reading, ...params, weight: weights[measure] ?? 0, curve, freshDays };
  });
}

/** Only where the pilot is meant to grow. */
const GROWTH_GATES: readonly GateCode[] = ['no-forward-step'];

const ALL_GATES: readonly CardGate[] = Object.values(BUILT_IN_GATES);

const GATES = ALL_GATES.filter(({ gate }) => !GROWTH_GATES.includes(gate));

const STACKING: GateStacking = { cap: 59, step: 3, floor: 15 };

const BANDS: Card['bands'] = [
  { band: 'thriving', from: 80 },
  { band: 'steady', from: 60 },
  { band: 'at-risk', from: 40 },
  { band: 'stalled', from: 0 },
];

const ENGAGEMENT = measures({
  'decider-silence': 10,
  'reply-rate': 4,
  breadth: 3,
  meetings: 2,
  'role-replies': 2,
  'our-replies': 3,
  'partner-replies': 6,
});

/** Exposure ranks healthy accounts. */
const EXPOSURE = measures({ 'people-depth': 6, 'money-secured': 6, backup: 10, 'pending-decisions': 3, 'direct-line': 3, context: 4 });

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
      { group: 'exposure', measures: EXPOSURE },
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
      { group: 'fleet', measures: measures({ reporting: 9, use: 5, alarms: 3 }) },
      { group: 'promises', measures: measures({ promises: 5, value: 5, support: 5 }) },
      { group: 'knowledge', measures: measures({ knowledge: 5 }) },
      { group: 'exposure', measures: EXPOSURE },
    ],
    gates: ALL_GATES,
    stacking: STACKING,
    bands: BANDS,
    minCoverage: 0.5,
  },
  {
    code: 'hypercare',
    when: {},
    groups: [
      {
        group: 'engagement',
        measures: measures({
          'decider-silence': 11,
          'reply-rate': 5,
          breadth: 4,
          meetings: 3,
          'role-replies': 2,
          'our-replies': 3,
          'partner-replies': 6,
        }),
      },
      { group: 'ownership', measures: measures({ owner: 11, champion: 11, handover: 9, operations: 4 }) },
      { group: 'fleet', measures: measures({ reporting: 13, use: 8, alarms: 4 }) },
      { group: 'promises', measures: measures({ promises: 8, support: 7 }) },
      { group: 'exposure', measures: EXPOSURE },
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
