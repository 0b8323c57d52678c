import type { Plans } from './plans';
import { paysAfter, ready, takesOver, USUAL } from './usual.plans';
import { JONAS, level, LONG_AGO, PRIYA } from '../story/rhythms';

/** Hafiz knew it all and carried the budget paper; both left with him. */
export const STRAITS: Plans = {
  ...USUAL,
  operations: {
    ...USUAL.operations,
    by: 'Muthu Krishnan',
    share: [
      [-60, 0.1],
      [0, 0.45],
      [70, 0.65],
      [120, 0.45],
      [200, 0.25],
    ],
  },
  alarms: {
    perWeek: [
      [0, 1.4],
      [200, 2.2],
    ],
    handled: [
      [70, 0.92],
      [120, 0.75],
      [200, 0.45],
    ],
  },
  readiness: ready(
    [
      [60, 3],
      [110, 2],
      [200, 1],
    ],
    {
      ownership: [
        [70, 3],
        [90, 0],
      ],
      budget: [
        [30, 2],
        [120, 0],
      ],
    },
  ),
  satisfaction: [
    [60, 8],
    [160, 5],
  ],
  pulse: {
    level: [
      [70, 3.2],
      [90, 2],
      [150, 1],
    ],
    every: [[LONG_AGO, 35]],
    reasons: [
      [86, 'Hafiz has left and nobody can say who will take over'],
      [150, 'Nobody to talk to'],
    ],
  },
  decisions: [{ on: 22, what: 'Budget for 300 more reefers', dueIn: 60 }],
  budget: [
    { on: -20, state: 'approved', share: 0.3, window: [-40, 30] },
    { on: 25, state: 'requested', share: 0.5, window: [60, 130] },
    { on: 132, state: 'missed', window: [60, 130] },
  ],
  rollouts: [{ on: 28, waves: [['Reefers 261 to 560', 300, 150]] }],
  promises: [{ on: -50, what: 'Alarm to the driver', dueIn: 50, settled: -3 }],
  value: [{ on: 98, what: 'Less spoiled cargo', share: 0.6 }],
  knowledge: [
    {
      person: 'Hafiz Zainal',
      topic: 'Alarm plan',
      shown: [
        [-20, 3],
        [50, 4],
      ],
    },
    {
      person: 'Muthu Krishnan',
      topic: 'Alarm plan',
      shown: [
        [-20, 1],
        [125, 1],
      ],
    },
  ],
  money: { paidAfter: paysAfter(35), every: 91, ended: [366, 'not renewed'] },
};

/** With Henning gone nobody signs anything: not the paper on the terminal, in the end not the invoices. */
export const WESER: Plans = {
  ...USUAL,
  operations: {
    ...USUAL.operations,
    by: 'Dörte Behrens',
    share: [
      [-60, 0.1],
      [0, 0.5],
      [130, 0.9],
      [220, 0.4],
    ],
  },
  alarms: {
    perWeek: level(1.5),
    handled: [
      [140, 0.92],
      [200, 0.6],
      [260, 0.3],
    ],
  },
  readiness: ready(
    [
      [130, 3],
      [200, 1.4],
    ],
    {
      politics: [
        [130, 2.4],
        [160, 0.5],
      ],
    },
  ),
  satisfaction: [
    [130, 8.2],
    [220, 5],
  ],
  pulse: {
    level: [
      [130, 3.3],
      [160, 1.6],
      [230, 0.6],
    ],
    every: [[LONG_AGO, 38]],
    reasons: [[155, 'Henning moved inside the house; nobody wants his cranes']],
  },
  decisions: [
    { on: 26, what: 'Cranes 7 to 9', dueIn: 30, closed: 41 },
    { on: 104, what: 'The whole terminal', dueIn: 60 },
  ],
  budget: [
    { on: -15, state: 'approved', share: 0.3, window: [-30, 60] },
    { on: 108, state: 'requested', share: 1.2, window: [150, 220] },
    { on: 224, state: 'missed', window: [150, 220] },
  ],
  growth: { sites: ['Cranes 7 to 9'], plannedOn: 20, orderedAhead: 5 },
  promises: [
    { on: -60, what: 'Bearings by type', dueIn: 50, contractual: true, settled: -12 },
    { on: 60, what: 'Link to the maintenance plan', dueIn: 60, settled: 126 },
  ],
  value: [
    { on: 90, what: 'One crane stop avoided', share: 0.7, accepted: 110 },
    { on: 190, what: 'Longer greasing intervals', share: 0.3 },
  ],
  knowledge: [
    {
      person: 'Dörte Behrens',
      topic: 'Read a bearing',
      shown: [
        [-8, 2],
        [90, 3],
      ],
    },
  ],
  money: { paidAfter: paysAfter(28, 105), every: 91, notice: { on: 290, reason: 'Nobody here needs it' }, ended: [365, 'notice'] },
};

/** The same loss with a trained backup: three weeks of questions, no more. */
export const AARHUS: Plans = {
  ...USUAL,
  operations: { ...USUAL.operations, perWeek: 2.2, share: takesOver(0.95) },
  alarms: { perWeek: level(1.8), handled: level(0.88) },
  readiness: ready(3, {
    ownership: [
      [205, 3.6],
      [218, 2],
      [250, 3.4],
    ],
  }),
  satisfaction: level(8.7),
  pulse: { level: level(3.3), every: [[LONG_AGO, 42]], reasons: [[222, 'Jeppe has it in hand']] },
  decisions: [
    { on: 24, what: 'Second depot', dueIn: 30, closed: 44 },
    { on: 124, what: 'Third depot', dueIn: 30, closed: 143 },
    { on: 205, what: 'Door cycles in the contract', dueIn: 40, closed: 238 },
    { on: 308, what: 'Batteries of the whole fleet', dueIn: 50, closed: 338 },
  ],
  budget: [
    { on: -25, state: 'approved', share: 0.3, window: [-40, 70] },
    { on: 136, state: 'approved', share: 0.4, window: [120, 200] },
    { on: 300, state: 'approved', share: 0.5, window: [290, 380] },
  ],
  growth: { sites: ['Second depot', 'Third depot', 'Fourth depot', 'Harbour lines'], plannedOn: 10, orderedAhead: 5 },
  promises: [
    { on: -60, what: 'Door cycles per stop', dueIn: 55, settled: -6 },
    { on: 100, what: 'Battery forecast', dueIn: 60, settled: 158 },
  ],
  value: [
    { on: 90, what: 'Fewer buses towed', share: 0.6, accepted: 108 },
    { on: 270, what: 'Batteries bought later', share: 0.4, accepted: 296 },
  ],
  knowledge: [
    {
      person: 'Jeppe Thomsen',
      topic: 'Alarm plan',
      shown: [
        [14, 3],
        [120, 3],
        [235, 4],
      ],
    },
    {
      person: 'Lone Skov',
      topic: 'Replace a door sensor',
      shown: [
        [-8, 2],
        [100, 3],
        [280, 3],
      ],
    },
  ],
  money: { paidAfter: paysAfter(20), every: 91, renewed: 351 },
  staff: [{ on: 120, role: 'csm', from: PRIYA, to: JONAS }],
};
