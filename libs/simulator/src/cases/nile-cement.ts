import { handoverList, ready, takesOver, USUAL } from '../plans/usual.plans';
import { LONG_AGO, pilotCalls, PRIYA, reviews, stages, TOM } from '../story/rhythms';
import { EGYPT } from './case-places';
import type { JudgedCase } from './judged-case';

/** All spending is frozen at +115: the rollout plan is withdrawn, bills are paid late, and people say so and stay. The kiln runs on. */
export const NILE_CEMENT: JudgedCase = {
  key: 'nile-cement',
  name: 'Upper Nile Cement',
  place: EGYPT,
  handedOverOn: '2024-10-06',
  annualValue: 225_000,
  potential: 1_300_000,
  contractModel: 'subscription',
  renewsOn: 440,
  csm: PRIYA,
  ae: TOM,
  pilotDays: 120,
  pilot: { key: 'kiln-1', name: 'Kiln 1', plannedDevices: 360, stages: stages() },
  people: [
    {
      name: 'Hany Mansour',
      roles: [{ role: 'champion', from: -110 }],
      talk: [
        [-110, 5, 0.92],
        [0, 9, 0.9],
        [115, 16, 0.75],
        [320, 11, 0.85],
      ],
    },
    {
      name: 'Mona El Sayed',
      roles: [{ role: 'budget-holder', from: -105 }],
      talk: [
        [-105, 22, 0.8],
        [0, 28, 0.75],
        [115, 45, 0.5],
        [310, 26, 0.8],
      ],
    },
    {
      name: 'Tarek Naguib',
      roles: [
        { role: 'system-owner', from: -20 },
        { role: 'operator', from: -95 },
      ],
      talk: [
        [-95, 7, 0.9],
        [0, 9, 0.9],
        [130, 12, 0.85],
      ],
    },
  ],
  asks: [
    [LONG_AGO, 6],
    [0, 11],
    [130, 15],
    [310, 11],
  ],
  meetings: [
    pilotCalls(['Hany Mansour', 'Tarek Naguib']),
    reviews(['Hany Mansour', 'Tarek Naguib', 'Mona El Sayed'], 30, [
      [0, 0.92],
      [115, 0.7],
      [310, 0.9],
    ]),
  ],
  fleet: {
    devices: [
      [-105, 10],
      [-25, 120],
      [400, 120],
    ],
    reporting: [
      [0, 0.95],
      [200, 0.93],
      [330, 0.945],
    ],
    intervalMinutes: 5,
  },
  use: [
    {
      person: 'Tarek Naguib',
      via: 'portal',
      daysPerWeek: [
        [0, 4.4],
        [150, 3.6],
        [330, 4.1],
      ],
      actions: 13,
    },
  ],
  nextSteps: [
    { on: 20, dueIn: 60, what: 'Order for kiln 2', with: 'Mona El Sayed' },
    { on: 210, dueIn: 60, what: 'What can be done without money', with: 'Hany Mansour' },
    { on: 330, dueIn: 60, what: 'Kiln 2, half of it', with: 'Mona El Sayed' },
  ],
  plans: {
    ...USUAL,
    handover: handoverList(7),
    operations: { ...USUAL.operations, by: 'Tarek Naguib', share: takesOver(0.88) },
    readiness: ready(
      [
        [0, 3],
        [115, 2.8],
        [180, 2.3],
        [330, 2.8],
      ],
      {
        budget: [
          [0, 2.8],
          [114, 2.6],
          [122, 0.3],
          [310, 0.6],
          [345, 2.6],
        ],
      },
      18,
    ),
    satisfaction: [
      [0, 8.3],
      [180, 7.6],
    ],
    decisions: [
      { on: 25, what: 'Kiln 2', dueIn: 80, closed: 121, outcome: 'dropped' },
      { on: 322, what: 'Half of kiln 2', dueIn: 60 },
    ],
    budget: [
      { on: 18, state: 'approved', share: 0.9, window: [60, 150] },
      { on: 118, state: 'refused' },
      { on: 326, state: 'requested', share: 0.4, window: [360, 420] },
    ],
    rollouts: [
      {
        on: 24,
        waves: [
          ['Kiln 2', 140, 150],
          ['Mills', 100, 260],
        ],
      },
      { on: 124, waves: [] },
    ],
    promises: [
      { on: -40, what: 'Temperature of the shell', dueIn: 60, contractual: true, settled: 10 },
      { on: 215, what: 'Report of savings', dueIn: 40, settled: 249 },
    ],
    value: [{ on: 90, what: 'Less coal per tonne', share: 1.2, accepted: 106 }],
    knowledge: [
      {
        person: 'Tarek Naguib',
        topic: 'Replace a sensor',
        shown: [
          [-10, 3],
          [120, 3],
          [300, 3],
        ],
      },
    ],
    money: {
      paidAfter: [
        [LONG_AGO, 33],
        [85, 74],
        [300, 38],
      ],
      every: 61,
    },
    pulse: {
      level: [
        [0, 3.2],
        [115, 3],
        [130, 1.9],
        [330, 2.6],
      ],
      every: [[LONG_AGO, 45]],
      reasons: [[118, 'Currency: nobody in the group may spend anything until summer']],
    },
  },
};
