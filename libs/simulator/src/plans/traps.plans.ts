import type { Plans } from './plans';
import { paysAfter, ready, takesOver, USUAL } from './usual.plans';
import { level, LONG_AGO } from '../story/rhythms';

/** Seasonal: in winter nobody operates anything, opens a ticket or decides. */
export const SODERSLATT: Plans = {
  ...USUAL,
  operations: { ...USUAL.operations, perWeek: 1.7, by: 'Nils Berg', share: takesOver(0.85) },
  alarms: { perWeek: level(1.3), handled: level(0.84) },
  readiness: ready(2.7, {}, 22),
  satisfaction: level(8.4),
  decisions: [
    { on: 22, what: 'Probes for the northern fields', dueIn: 25, closed: 33 },
    { on: 112, what: 'Next fields', dueIn: 30, closed: 122 },
    { on: 225, what: 'Order before the season', dueIn: 40, closed: 242 },
    { on: 335, what: 'Next season', dueIn: 60, closed: 357 },
  ],
  budget: [
    { on: -20, state: 'approved', share: 0.3, window: [-30, 60] },
    { on: 115, state: 'approved', share: 0.4, window: [100, 160] },
  ],
  growth: { sites: ['Northern fields', 'Lake side', 'Beet fields', 'Cooperative'], plannedOn: 12, orderedAhead: 5 },
  promises: [
    { on: -50, what: 'Batteries for two seasons', dueIn: 45, contractual: true, settled: -10 },
    { on: 130, what: 'Season report', dueIn: 40, settled: 166 },
  ],
  value: [{ on: 120, what: 'A fifth less water', share: 0.6, accepted: 133 }],
  knowledge: [
    {
      person: 'Nils Berg',
      topic: 'Wake a pump',
      shown: [
        [-30, 3],
        [130, 3],
        [320, 4],
      ],
    },
  ],
  money: { paidAfter: paysAfter(25), every: 182, renewed: 318 },
};

export const ALLGAEU_PACK: Plans = {
  ...USUAL,
  operations: { ...USUAL.operations, perWeek: 1.3, by: 'Anna Hölzle', share: takesOver(0.72) },
  alarms: { perWeek: level(1.5), handled: level(0.8) },
  readiness: ready(2.5, { 'field-operations': 1.6 }),
  satisfaction: level(8.1),
  decisions: [
    { on: 30, what: 'Sensors for the palletiser', dueIn: 20, closed: 42 },
    { on: 96, what: 'Line 3', dueIn: 35, closed: 118 },
    { on: 210, what: 'Fit line 3 by own people', dueIn: 30, closed: 224 },
    { on: 312, what: 'Line 4', dueIn: 40, closed: 334 },
  ],
  budget: [
    { on: -10, state: 'approved', share: 0.2, window: [-20, 60] },
    { on: 112, state: 'approved', share: 0.4, window: [90, 170] },
  ],
  growth: { sites: ['Palletiser', 'Line 3', 'Line 3, second half', 'Line 4'], plannedOn: 15, orderedAhead: 5 },
  promises: [
    { on: -40, what: 'Values every minute', dueIn: 35, settled: -4 },
    { on: 70, what: 'Link to the shift book', dueIn: 60, settled: 138 },
  ],
  value: [{ on: 105, what: 'Fewer micro-stops', share: 0.5, accepted: 137 }],
  knowledge: [
    {
      person: 'Anna Hölzle',
      topic: 'Set a threshold',
      shown: [
        [-6, 2],
        [70, 3],
        [240, 3],
      ],
    },
  ],
  // One invoice fell into the closure.
  money: { paidAfter: paysAfter(31), every: 91, renewed: 338 },
};

export const BATINAH: Plans = {
  ...USUAL,
  operations: { ...USUAL.operations, perWeek: 1.6, by: 'Fatma Al Balushi', share: takesOver(0.8) },
  alarms: { perWeek: level(1.8), handled: level(0.83) },
  readiness: ready(2.8, { politics: 2 }),
  satisfaction: level(8),
  decisions: [
    { on: 26, what: 'Second membrane hall', dueIn: 40, closed: 52 },
    { on: 118, what: 'Intake pumps', dueIn: 40, closed: 143 },
    { on: 222, what: 'Fit the intake pumps', dueIn: 30, closed: 244 },
    { on: 318, what: 'Third plant', dueIn: 60, closed: 347 },
  ],
  budget: [
    { on: -20, state: 'approved', share: 0.3, window: [-30, 80] },
    { on: 122, state: 'requested', share: 0.4, window: [110, 200] },
    { on: 142, state: 'approved', share: 0.4, window: [110, 200] },
  ],
  growth: { sites: ['Second hall', 'Intake pumps', 'Pumps, second half', 'Third plant'], plannedOn: 14, orderedAhead: 5 },
  promises: [
    { on: -55, what: 'Alarms before a membrane blocks', dueIn: 50, contractual: true, settled: -7 },
    // Late by three weeks, then kept.
    { on: 140, what: 'Report for the ministry', dueIn: 30, settled: 191 },
  ],
  value: [
    { on: 85, what: 'Membranes last longer', share: 0.6, accepted: 189 },
    { on: 300, what: 'Less power per cubic metre', share: 0.4, accepted: 322 },
  ],
  knowledge: [
    {
      person: 'Fatma Al Balushi',
      topic: 'Read the trend',
      shown: [
        [-10, 2],
        [85, 3],
        [260, 4],
      ],
    },
  ],
  money: { paidAfter: paysAfter(44), every: 91 },
  tickets: { ...USUAL.tickets, openFor: [[LONG_AGO, 4]] },
};
