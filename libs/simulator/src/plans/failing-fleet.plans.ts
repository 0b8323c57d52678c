import type { Plans } from './plans';
import { paysAfter, ready, takesOver, USUAL } from './usual.plans';
import { LONG_AGO } from '../story/rhythms';

/** Alarms come faster than anybody can handle them, and the urgent ticket stays open. */
export const HARBOUR: Plans = {
  ...USUAL,
  operations: {
    ...USUAL.operations,
    by: 'Kacper Nowak',
    share: [
      [-60, 0.1],
      [0, 0.5],
      [60, 0.8],
      [160, 0.35],
    ],
  },
  alarms: {
    perWeek: [
      [40, 1.6],
      [110, 5],
      [220, 9],
    ],
    handled: [
      [40, 0.92],
      [110, 0.6],
      [220, 0.3],
    ],
  },
  tickets: {
    ...USUAL.tickets,
    every: [
      [LONG_AGO, 24],
      [60, 15],
      [260, 40],
    ],
    openFor: [
      [LONG_AGO, 3],
      [70, 9],
    ],
    named: [
      { on: 96, closed: 131, urgency: 'urgent', what: 'A third of the trackers is silent' },
      { on: 158, urgency: 'urgent', what: 'Half of the trackers is silent' },
    ],
  },
  readiness: ready(2.8, {
    technical: [
      [40, 3],
      [110, 1],
      [200, 0],
    ],
    'field-operations': [
      [60, 2.6],
      [150, 1],
    ],
  }),
  satisfaction: [
    [60, 8.6],
    [160, 5],
  ],
  pulse: {
    level: [
      [60, 3.3],
      [120, 2.2],
      [200, 1],
    ],
    every: [[LONG_AGO, 36]],
    reasons: [[100, 'Devon laughs about it; I would not']],
  },
  decisions: [
    { on: 13, what: 'Trailers 301 to 400', dueIn: 20, closed: 22 },
    { on: 112, what: 'Who swaps the batteries', dueIn: 30 },
  ],
  budget: [
    { on: -10, state: 'approved', share: 0.2, window: [-20, 60] },
    { on: 150, state: 'refused' },
  ],
  growth: { sites: ['Trailers 301 to 400'], plannedOn: 12, orderedAhead: 5 },
  promises: [
    { on: -40, what: 'Two-year battery life', dueIn: 200, settled: 128, outcome: 'broken' },
    { on: 104, what: 'New batteries for all', dueIn: 40 },
  ],
  value: [
    { on: 50, what: 'No trailer lost', share: 0.4, accepted: 63 },
    { on: 170, what: 'Fewer calls to drivers', share: 0.2 },
  ],
  knowledge: [
    {
      person: 'Kacper Nowak',
      topic: 'Swap a battery',
      shown: [
        [-10, 2],
        [120, 2],
      ],
    },
  ],
  money: { paidAfter: paysAfter(30), every: 91, ended: [370, 'not renewed'] },
};

export const WADI: Plans = {
  ...USUAL,
  operations: { ...USUAL.operations, perWeek: 2.4, by: 'Tariq Anazi', share: takesOver(0.7) },
  alarms: {
    perWeek: [
      [20, 2],
      [110, 6],
      [240, 10],
    ],
    handled: [
      [30, 0.9],
      [100, 0.6],
      [230, 0.25],
    ],
  },
  tickets: {
    ...USUAL.tickets,
    openFor: [
      [LONG_AGO, 3],
      [60, 8],
    ],
    named: [
      { on: 74, closed: 101, urgency: 'urgent', what: 'Collars die in the heat' },
      { on: 140, urgency: 'urgent', what: 'Collars of the second herd die too' },
    ],
  },
  readiness: ready(2.7, {
    technical: [
      [30, 2.6],
      [90, 1],
      [180, 0],
    ],
  }),
  satisfaction: [
    [30, 8.4],
    [150, 5],
  ],
  pulse: {
    level: [
      [30, 3.2],
      [90, 2.3],
      [170, 1],
    ],
    every: [[LONG_AGO, 36]],
    reasons: [[80, 'Photos of cows, and fewer collars each week']],
  },
  decisions: [{ on: 24, what: 'Collars for the second herd', dueIn: 40, closed: 92, outcome: 'dropped' }],
  budget: [
    { on: 18, state: 'requested', share: 0.6, window: [120, 190] },
    { on: 170, state: 'refused' },
  ],
  rollouts: [{ on: 22, waves: [['Second herd', 600, 150]] }],
  promises: [{ on: 84, what: 'A collar that stands the heat', dueIn: 60, settled: 178, outcome: 'broken' }],
  value: [{ on: 60, what: 'Heat seen two days earlier', share: 0.4, accepted: 82 }],
  knowledge: [
    {
      person: 'Tariq Anazi',
      topic: 'Change a collar',
      shown: [
        [-6, 3],
        [110, 3],
      ],
    },
  ],
  money: { paidAfter: paysAfter(41), every: 91, ended: [369, 'not renewed'] },
};
