import type { Plans } from './plans';
import { paysAfter, ready, USUAL } from './usual.plans';
import { JONAS, level, LONG_AGO, LUKAS, MEI, PRIYA } from '../story/rhythms';

/** A client forgotten by its vendor: open tickets, a broken promise, three CSMs in a year. */
export const RIBBLE: Plans = {
  ...USUAL,
  operations: {
    ...USUAL.operations,
    by: 'Zoe Hartley',
    share: [
      [-60, 0.1],
      [0, 0.5],
      [80, 0.8],
      [200, 0.6],
    ],
  },
  alarms: {
    perWeek: level(1.4),
    handled: [
      [90, 0.9],
      [200, 0.55],
    ],
  },
  tickets: {
    ...USUAL.tickets,
    every: [
      [LONG_AGO, 24],
      [30, 16],
      [120, 60],
      [200, null],
    ],
    openFor: [
      [LONG_AGO, 3],
      [30, 25],
      [80, 60],
    ],
    named: [{ on: 44, closed: 118, urgency: 'high', what: 'Alarm levels are wrong since the update' }],
  },
  readiness: {
    ...ready(2.6, {
      technical: [
        [40, 3],
        [120, 1.4],
      ],
    }),
    every: [
      [LONG_AGO, 16],
      [60, null],
    ],
  },
  satisfaction: [
    [30, 8],
    [100, 4.5],
  ],
  pulse: {
    level: level(2.8),
    every: [
      [LONG_AGO, 45],
      [50, null],
    ],
  },
  decisions: [{ on: 14, what: 'Second machine', dueIn: 60, closed: 130, outcome: 'dropped' }],
  budget: [{ on: 20, state: 'requested', share: 0.3 }],
  rollouts: [{ on: 20, waves: [['Second machine', 60, 120]] }],
  promises: [
    { on: 12, what: 'Alarm levels for the second machine', dueIn: 40, settled: 112, outcome: 'broken' },
    { on: 30, what: 'Monthly report', dueIn: 30 },
  ],
  value: [],
  knowledge: [
    { person: LUKAS, ours: true, topic: 'Set a threshold', shown: [[-20, 4]] },
    {
      person: 'Zoe Hartley',
      topic: 'Set a threshold',
      shown: [
        [-10, 2],
        [40, 2],
      ],
    },
  ],
  money: { paidAfter: paysAfter(27), every: 91, notice: { on: 345, reason: 'We hear nothing from you' }, ended: [366, 'notice'] },
  staff: [
    { on: 6, role: 'engineer', from: LUKAS },
    { on: 42, role: 'csm', from: JONAS },
    { on: 78, role: 'csm', to: MEI },
    { on: 150, role: 'csm', from: MEI, to: PRIYA },
  ],
};
