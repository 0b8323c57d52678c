import type { Plans } from './plans';
import { paysAfter, ready, takesOver, USUAL } from './usual.plans';
import { level, LONG_AGO } from '../story/rhythms';

/** Nurul runs it well, and alone; the money and the paper wait for people who do not answer. */
export const TANJUNG: Plans = {
  ...USUAL,
  operations: { ...USUAL.operations, perWeek: 2.4, by: 'Nurul Huda', share: takesOver(0.95) },
  alarms: { perWeek: level(1.6), handled: level(0.95) },
  readiness: ready(
    [
      [40, 3],
      [140, 2],
    ],
    {
      politics: [
        [40, 2],
        [110, 0.5],
      ],
      budget: [
        [30, 2],
        [120, 0.4],
      ],
      ownership: [
        [40, 2],
        [140, 0.4],
      ],
    },
  ),
  satisfaction: level(7.8),
  pulse: {
    level: [
      [50, 3.2],
      [100, 2.2],
      [150, 1],
    ],
    every: [[LONG_AGO, 36]],
    reasons: [
      [100, 'Nurul is great, but Farid and Aisha are gone from the calls'],
      [150, 'Farid has moved; who took over?'],
    ],
    override: { on: 118, band: 'steady', days: 21, reason: 'Nurul promised a call with head office' },
  },
  decisions: [{ on: 16, what: 'Phase two', dueIn: 60 }],
  budget: [
    { on: 12, state: 'requested', share: 0.6, window: [100, 160] },
    { on: 164, state: 'missed', window: [100, 160] },
  ],
  rollouts: [{ on: 18, waves: [['Eastern stations', 120, 165]] }],
  promises: [{ on: -50, what: 'Alarm by SMS', dueIn: 50, contractual: true, settled: -5 }],
  value: [{ on: 66, what: 'Two pumps saved', share: 0.4 }],
  knowledge: [
    {
      person: 'Nurul Huda',
      topic: 'Set and answer alarms',
      shown: [
        [-15, 3],
        [90, 4],
        [250, 4],
      ],
    },
  ],
  money: { paidAfter: paysAfter(40), every: 91, ended: [368, 'not renewed'] },
};

export const SITRA: Plans = {
  ...USUAL,
  operations: { ...USUAL.operations, perWeek: 2.6, by: 'Arjun Shetty', share: takesOver(0.96) },
  alarms: { perWeek: level(2), handled: level(0.96) },
  readiness: ready(
    [
      [90, 3],
      [190, 2],
    ],
    {
      budget: [
        [80, 2],
        [150, 0.3],
      ],
      politics: [
        [80, 2],
        [170, 0.6],
      ],
      skills: 3.4,
      technical: 3.4,
    },
  ),
  satisfaction: level(8.2),
  pulse: {
    level: [
      [100, 3.2],
      [150, 2],
      [220, 0.8],
    ],
    every: [[LONG_AGO, 40]],
    reasons: [[140, 'The engineers love it; Yusuf does not call back']],
  },
  decisions: [
    { on: -20, what: 'Sensors at the crane', closed: 28 },
    { on: 32, what: 'Potline 4', dueIn: 75 },
  ],
  budget: [
    { on: -20, state: 'approved', share: 0.2, window: [-20, 80] },
    { on: 96, state: 'none' },
  ],
  growth: { sites: ['Crane and transformers'], plannedOn: 25, orderedAhead: 5 },
  promises: [{ on: -40, what: 'Sampling every five minutes', dueIn: 35, settled: -8 }],
  value: [
    { on: 45, what: 'Less current lost', share: 0.5, accepted: 61 },
    { on: 150, what: 'A pot relined in time', share: 0.5 },
  ],
  knowledge: [
    {
      person: 'Arjun Shetty',
      topic: 'Set and answer alarms',
      shown: [
        [-10, 3],
        [120, 4],
      ],
    },
    {
      person: 'Ramesh Iyer',
      topic: 'Replace a sensor',
      shown: [
        [0, 2],
        [130, 3],
      ],
    },
  ],
  money: { paidAfter: paysAfter(34), every: 91, notice: { on: 335, reason: 'Potline 3 goes on without us' }, ended: [365, 'notice'] },
};

/** The mill has learned nothing and owes nobody anything: Utara does it all, and says that all is well. */
export const PERLIS_RICE: Plans = {
  ...USUAL,
  operations: { ...USUAL.operations, perWeek: 1.6, by: 'Siti Mariam', share: takesOver(0.95) },
  readiness: ready(
    [
      [50, 2.6],
      [150, 1.6],
    ],
    {
      skills: 1,
      ownership: [
        [40, 2],
        [120, 0.5],
      ],
    },
    24,
  ),
  satisfaction: [
    [50, 7.5],
    [150, 5],
  ],
  pulse: {
    level: [
      [60, 3],
      [140, 2],
      [190, 1],
    ],
    every: [[LONG_AGO, 45]],
    reasons: [[130, 'All we hear comes from Kelvin']],
  },
  decisions: [{ on: 24, what: 'Dryers at the second mill', dueIn: 45 }],
  budget: [{ on: 30, state: 'requested', share: 0.4 }],
  rollouts: [{ on: 26, waves: [['Second mill', 48, 140]] }],
  promises: [{ on: -30, what: 'Moisture at the outlet', dueIn: 60, settled: 24 }],
  value: [{ on: 105, what: 'Less gas at the dryers', share: 0.4 }],
  knowledge: [
    {
      person: 'Che Mat Saad',
      topic: 'Read the reports',
      shown: [
        [-5, 1],
        [60, 1],
      ],
    },
  ],
  money: {
    paidAfter: paysAfter(45),
    every: 91,
    notice: { on: 300, reason: 'Utara offers a product of its own' },
    ended: [365, 'notice'],
  },
};
