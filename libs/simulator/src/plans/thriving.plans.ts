import type { Plans } from './plans';
import { paysAfter, ready, takesOver, USUAL } from './usual.plans';
import { level, LONG_AGO, PRIYA, TOM } from '../story/rhythms';

export const SEBERANG: Plans = {
  ...USUAL,
  operations: { ...USUAL.operations, perWeek: 2.4, by: 'Azlan Hamid', share: takesOver(0.96) },
  readiness: ready(3.7, { 'data-governance': 2.8 }),
  satisfaction: level(9.4),
  pulse: { level: level(3.8), every: [[LONG_AGO, 45]], reasons: [[60, 'Rizal shows it to the other mills himself']] },
  decisions: [
    { on: 12, what: 'Mills four and five', dueIn: 30, closed: 30 },
    { on: 88, what: 'Mills six to eight', dueIn: 40, closed: 109 },
    { on: 180, what: 'Fit the rest with own people', dueIn: 25, closed: 192 },
    { on: 198, what: 'Cranes of the refinery', dueIn: 45, closed: 236 },
    { on: 276, what: 'Contract for the whole group', dueIn: 60, closed: 288 },
  ],
  budget: [
    { on: -25, state: 'approved', share: 0.4, window: [-40, 60] },
    { on: 86, state: 'requested', share: 0.6, window: [90, 150] },
    { on: 110, state: 'approved', share: 0.6, window: [90, 150] },
    { on: 200, state: 'requested', share: 0.8, window: [180, 360] },
    { on: 285, state: 'approved', share: 0.8, window: [180, 360] },
  ],
  growth: { sites: ['Mills 4 and 5', 'Mill 6', 'Mills 7 and 8', 'Refinery'], plannedOn: 8, orderedAhead: 5 },
  promises: [
    { on: -70, what: 'Export to the maintenance system', dueIn: 60, contractual: true, settled: -14 },
    { on: 25, what: 'One report for each mill', dueIn: 45, settled: 74 },
    { on: 160, what: 'Training in Tamil', dueIn: 60, settled: 210 },
  ],
  value: [
    { on: 84, what: 'Fewer unplanned boiler stops', share: 0.7, accepted: 92 },
    { on: 250, what: 'Less diesel at the presses', share: 0.4, accepted: 281 },
  ],
  knowledge: [
    {
      person: 'Azlan Hamid',
      topic: 'Set and answer alarms',
      shown: [
        [-20, 2],
        [60, 3],
        [220, 4],
      ],
    },
    {
      person: 'Kavitha Nair',
      topic: 'Replace a gateway',
      shown: [
        [-8, 2],
        [75, 3],
        [240, 3],
      ],
    },
  ],
  money: { paidAfter: paysAfter(22), every: 91 },
};

export const LIMFJORD: Plans = {
  ...USUAL,
  operations: { ...USUAL.operations, perWeek: 3, share: takesOver(0.98) },
  alarms: { perWeek: level(2.4), handled: level(0.97) },
  readiness: ready(3.6, { 'field-operations': 3 }),
  satisfaction: [
    [275, 8.8],
    [300, 5],
    [345, 8.8],
  ],
  tickets: {
    ...USUAL.tickets,
    named: [{ on: 284, closed: 325, urgency: 'urgent', what: 'Meters are silent after firmware 4.2' }],
  },
  pulse: {
    level: [
      [275, 3.4],
      [296, 1],
      [340, 3.5],
    ],
    every: [[LONG_AGO, 35]],
    reasons: [
      [284, 'Firmware 4.2 silenced two meters in five'],
      [326, 'All meters are back, and Mette thanked the team'],
    ],
  },
  decisions: [
    { on: 25, what: 'Western district', dueIn: 40, closed: 58 },
    { on: 145, what: 'Next 1,000 meters', dueIn: 50, closed: 176 },
    // Open for long without harm: leak detection is another project.
    { on: 300, what: 'Leak detection', dueIn: 45, closed: 388 },
  ],
  budget: [
    { on: -30, state: 'approved', share: 0.5, window: [-60, 90] },
    { on: 170, state: 'approved', share: 0.7, window: [150, 260] },
    { on: 380, state: 'requested', share: 0.9, window: [400, 480] },
  ],
  growth: {
    sites: ['Western district', 'Harbour', 'Northern district', 'Old town', 'Villages', 'Islands'],
    plannedOn: 5,
    orderedAhead: 5,
  },
  promises: [
    { on: -80, what: 'Hourly values by API', dueIn: 75, contractual: true, settled: -9 },
    { on: 90, what: 'Second API key per district', dueIn: 30, settled: 131 },
    { on: 260, what: 'Delivery of 300 meters a week', dueIn: 90, settled: 345 },
    { on: 289, what: 'Firmware 4.3 on every meter', dueIn: 40, settled: 325 },
  ],
  value: [
    { on: 110, what: 'Return temperature 2 °C lower', share: 0.5, accepted: 140 },
    { on: 290, what: 'Meter reading without cars', share: 0.3, accepted: 305 },
  ],
  knowledge: [
    {
      person: 'Søren Holm',
      topic: 'Use the API',
      shown: [
        [-30, 3],
        [120, 4],
        [300, 4],
      ],
    },
    {
      person: 'Mette Kjær',
      topic: 'Plan a rollout',
      shown: [
        [20, 2],
        [160, 3],
        [330, 3],
      ],
    },
  ],
  staff: [{ on: 230, role: 'ae', from: TOM, to: PRIYA }],
};

/** Quarterly in everything. */
export const OOS: Plans = {
  ...USUAL,
  operations: { ...USUAL.operations, perWeek: 0.8, by: 'Emre Kaya', share: takesOver(0.97) },
  alarms: { perWeek: level(0.6), handled: level(0.96) },
  tickets: {
    ...USUAL.tickets,
    every: [[LONG_AGO, 75]],
    named: [{ on: 338, closed: 392, urgency: 'high', what: 'Sensors of the dryers report late' }],
  },
  readiness: ready(3.3, {}, 40),
  satisfaction: [
    [310, 8.6],
    [345, 5.6],
    [400, 8.2],
  ],
  pulse: { level: level(3), every: [[LONG_AGO, 80]], reasons: [[0, 'Quiet as ever']] },
  decisions: [
    { on: 60, what: 'Kilns 5 and 6', dueIn: 30, closed: 62 },
    { on: 132, what: 'Kilns 7 to 9', dueIn: 30, closed: 158 },
    { on: 236, what: 'Second hall', dueIn: 40, closed: 250 },
    { on: 318, what: 'Dryers', dueIn: 20, closed: 388 },
  ],
  budget: [
    { on: -20, state: 'approved', share: 0.3, window: [-20, 90] },
    { on: 156, state: 'approved', share: 0.4, window: [150, 300] },
    { on: 335, state: 'requested', share: 0.4, window: [320, 410] },
    { on: 396, state: 'approved', share: 0.4, window: [320, 410] },
  ],
  growth: { sites: ['Kilns 5 and 6', 'Kilns 7 to 9', 'Second hall', 'Dryers'], plannedOn: 30, orderedAhead: 5 },
  promises: [
    { on: -60, what: 'Sensors for 1,300 °C', dueIn: 55, contractual: true, settled: -8 },
    { on: 300, what: 'Housings for the dryers', dueIn: 40, settled: 382 },
  ],
  value: [
    { on: 88, what: 'Less scrap per kiln', share: 0.8, accepted: 90 },
    { on: 176, what: 'Less gas', share: 0.3, accepted: 268 },
  ],
  knowledge: [
    {
      person: 'Emre Kaya',
      topic: 'Replace a sensor',
      shown: [
        [-15, 3],
        [140, 3],
        [300, 4],
      ],
    },
  ],
  money: { paidAfter: paysAfter(14), every: 182 },
};

/** The integrator Haseen Systems operates everything for the client. */
export const NAJD: Plans = {
  ...USUAL,
  operations: { ...USUAL.operations, perWeek: 2.6, by: 'Sunil Menon', share: takesOver(0.96) },
  alarms: { perWeek: level(2), handled: level(0.82) },
  readiness: ready(2.9, { skills: 1.8 }),
  satisfaction: [
    [230, 8.4],
    [265, 5.6],
    [310, 8.2],
  ],
  decisions: [
    { on: 15, what: 'Two towers on King Fahd Road', dueIn: 30, closed: 36 },
    { on: 104, what: 'The hospital', dueIn: 45, closed: 122 },
    { on: 196, what: 'Towers of the second owner', dueIn: 30, closed: 216 },
    { on: 238, what: 'Ministry', dueIn: 25, closed: 297 },
    { on: 300, what: 'Frame contract', dueIn: 60, closed: 320 },
  ],
  budget: [
    { on: -30, state: 'approved', share: 0.4, window: [-60, 60] },
    { on: 106, state: 'requested', share: 0.5, window: [100, 170] },
    { on: 124, state: 'approved', share: 0.5, window: [100, 170] },
    { on: 246, state: 'requested', share: 0.4, window: [240, 310] },
    { on: 299, state: 'approved', share: 0.4, window: [240, 310] },
  ],
  growth: { sites: ['King Fahd Road', 'Hospital', 'Second owner', 'Ministry'], plannedOn: 6, orderedAhead: 5 },
  promises: [
    { on: -50, what: 'Link to the building system', dueIn: 45, settled: -11 },
    { on: 60, what: 'Arabic alarm texts', dueIn: 60, settled: 132 },
    { on: 228, what: 'One report for each tower', dueIn: 30, settled: 293 },
  ],
  value: [
    { on: 95, what: 'Chillers run 9 % less', share: 0.6, accepted: 120 },
    { on: 260, what: 'Two compressors saved', share: 0.5, accepted: 274 },
  ],
  knowledge: [
    {
      person: 'Faisal Otaibi',
      topic: 'Read the reports',
      shown: [
        [0, 2],
        [150, 2],
        [310, 3],
      ],
    },
  ],
  // Pays late but always, as usual there.
  money: { paidAfter: paysAfter(52), every: 91 },
};
