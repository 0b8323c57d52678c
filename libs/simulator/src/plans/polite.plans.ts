import type { Plans } from './plans';
import { paysAfter, ready, takesOver, USUAL } from './usual.plans';
import { level, LONG_AGO } from '../story/rhythms';

/** All is well with the chillers; phase two is nobody's money. */
export const SEVERN: Plans = {
  ...USUAL,
  operations: { ...USUAL.operations, by: 'Colin Maddox', share: takesOver(0.93) },
  alarms: { perWeek: level(1.2), handled: level(0.95) },
  readiness: ready(3, {
    budget: [
      [30, 2],
      [110, 0.6],
    ],
    value: 2.4,
  }),
  satisfaction: level(8.8),
  pulse: { level: level(3), every: [[LONG_AGO, 38]], reasons: [[120, 'Lovely call, again no date']] },
  decisions: [
    { on: 18, what: 'Business case for phase two', dueIn: 50 },
    { on: 95, what: 'Who pays for phase two', dueIn: 45 },
  ],
  budget: [
    { on: 24, state: 'requested', share: 0.6, window: [70, 115] },
    { on: 118, state: 'missed', window: [70, 115] },
  ],
  rollouts: [
    {
      on: 22,
      waves: [
        ['Phase two, north', 150, 130],
        ['Phase two, south', 150, 200],
      ],
    },
  ],
  promises: [
    { on: -40, what: 'Alarms on the door', dueIn: 40, settled: -6 },
    { on: 80, what: 'Sample business case', dueIn: 21, settled: 97 },
  ],
  value: [{ on: 26, what: 'Less food thrown away', share: 0.6, accepted: 38 }],
  knowledge: [
    {
      person: 'Colin Maddox',
      topic: 'Set a threshold',
      shown: [
        [-6, 2],
        [80, 3],
        [230, 3],
      ],
    },
  ],
  money: { paidAfter: paysAfter(29), every: 91, ended: [372, 'not renewed'] },
};

/** Politics: every committee opens a decision, none closes one. */
export const KLANG_TRANSIT: Plans = {
  ...USUAL,
  operations: { ...USUAL.operations, perWeek: 2, by: 'Wong Mei Yee', share: takesOver(0.88) },
  readiness: ready(2.8, {
    politics: [
      [0, 1.6],
      [120, 0.4],
    ],
    charter: 1.4,
    budget: [
      [0, 1.8],
      [150, 0.8],
    ],
  }),
  satisfaction: level(8.1),
  pulse: {
    level: [
      [0, 3],
      [160, 2],
      [260, 1],
    ],
    every: [[LONG_AGO, 40]],
    reasons: [[110, 'A tenth committee wants a paper']],
  },
  decisions: [
    { on: 12, what: 'Paper for the steering committee', dueIn: 50, closed: 62, outcome: 'dropped' },
    { on: 64, what: 'Paper for the works committee', dueIn: 50 },
    { on: 105, what: 'Opinion of the safety board', dueIn: 45 },
    { on: 142, what: 'Opinion of the unions', dueIn: 45 },
    { on: 196, what: 'Paper for the new steering committee', dueIn: 60 },
  ],
  budget: [
    { on: -30, state: 'approved', share: 0.1, window: [-40, 40] },
    { on: 90, state: 'requested', share: 1.5, window: [180, 260] },
    { on: 266, state: 'missed', window: [180, 260] },
  ],
  growth: { sites: ['Station KL 4'], plannedOn: -10, orderedAhead: 5 },
  rollouts: [{ on: 60, waves: [['Kelana line', 400, 210]] }],
  promises: [{ on: -60, what: 'Vibration by step', dueIn: 60, contractual: true, settled: -4 }],
  value: [{ on: 40, what: 'Fewer stopped escalators', share: 0.4 }],
  knowledge: [
    {
      person: 'Wong Mei Yee',
      topic: 'Replace a sensor',
      shown: [
        [-12, 2],
        [60, 3],
        [240, 3],
      ],
    },
  ],
  money: { paidAfter: paysAfter(47), every: 91 },
};

/** The rollout waits for the export that is in the contract, and that we have not built. */
export const OULU: Plans = {
  ...USUAL,
  operations: { ...USUAL.operations, perWeek: 2.2, by: 'Eero Laine', share: takesOver(0.95) },
  alarms: { perWeek: level(1.5), handled: level(0.97) },
  readiness: ready(3.2, {
    integration: [
      [20, 2.4],
      [110, 1.4],
    ],
  }),
  satisfaction: [
    [90, 8.8],
    [190, 6.5],
  ],
  pulse: {
    level: [
      [60, 3.2],
      [180, 2],
    ],
    every: [[LONG_AGO, 36]],
    reasons: [[112, 'They ask for the export in every call']],
  },
  decisions: [{ on: 16, what: 'Date for the rollout', dueIn: 60 }],
  budget: [
    { on: -20, state: 'approved', share: 0.2, window: [-30, 60] },
    { on: 46, state: 'requested', share: 0.6, window: [150, 230] },
  ],
  rollouts: [
    {
      on: 30,
      waves: [
        ['Winder', 120, 150],
        ['Press section', 180, 210],
      ],
    },
  ],
  promises: [
    { on: -90, what: 'Values every minute', dueIn: 80, settled: -14 },
    { on: -20, what: 'Export to the mill system', dueIn: 125, contractual: true, settled: 190, outcome: 'broken' },
  ],
  value: [{ on: 34, what: 'Less steam in the dryer', share: 0.5, accepted: 45 }],
  knowledge: [
    {
      person: 'Eero Laine',
      topic: 'Read the dryer',
      shown: [
        [-10, 3],
        [70, 3],
        [220, 4],
      ],
    },
  ],
  money: { paidAfter: paysAfter(20), every: 91 },
};
