import { handoverList, paysAfter, ready, takesOver, USUAL } from '../plans/usual.plans';
import { JONAS, level, LONG_AGO, pilotCalls, reviews, stages, talks, TOM, WEEKLY_ASKS } from '../story/rhythms';
import { AARGAU } from './case-places';
import type { JudgedCase } from './judged-case';

/** A busy operator hides that the man with the money has not answered since +50. His window closes at +172, and it closes empty. */
export const AARE_HYDRO: JudgedCase = {
  key: 'aare-hydro',
  name: 'Aare Wasserkraft',
  place: AARGAU,
  handedOverOn: '2024-06-17',
  annualValue: 195_000,
  potential: 880_000,
  contractModel: 'subscription',
  renewsOn: 395,
  csm: JONAS,
  ae: TOM,
  pilotDays: 145,
  pilot: { key: 'turbines', name: 'Turbines', plannedDevices: 300, stages: stages() },
  people: [
    {
      name: 'Reto Bühler',
      roles: [{ role: 'champion', from: -135 }],
      talk: [
        [-135, 6, 0.92],
        [0, 11, 0.85],
        [120, 15, 0.7],
        [230, 24, 0.5],
      ],
    },
    {
      name: 'Urs Ammann',
      roles: [{ role: 'budget-holder', from: -130 }],
      talk: [
        [-130, 20, 0.8],
        [0, 34, 0.6],
        [48, null, 0],
      ],
    },
    {
      name: 'Nadja Frei',
      roles: [
        { role: 'system-owner', from: -15 },
        { role: 'operator', from: -115 },
      ],
      talk: talks(4, 4, 0.95),
    },
  ],
  asks: WEEKLY_ASKS,
  meetings: [
    pilotCalls(['Reto Bühler', 'Nadja Frei']),
    reviews(['Nadja Frei', 'Reto Bühler'], 28, [[0, 0.92]]),
    {
      key: 'money',
      every: [
        [LONG_AGO, null],
        [70, 45],
        [220, null],
      ],
      with: ['Urs Ammann'],
      attends: [[0, 0.02]],
    },
  ],
  fleet: {
    devices: [
      [-130, 14],
      [-40, 120],
      [400, 120],
    ],
    reporting: level(0.975),
    intervalMinutes: 1,
  },
  use: [{ person: 'Nadja Frei', via: 'portal', daysPerWeek: level(4.9), actions: 32 }],
  nextSteps: [
    { on: 20, dueIn: 60, what: 'Paper for the second power station', with: 'Reto Bühler' },
    { on: 150, dueIn: 30, what: 'Try to reach Urs once more', with: 'Reto Bühler' },
  ],
  plans: {
    ...USUAL,
    handover: handoverList(8),
    operations: { ...USUAL.operations, perWeek: 2.4, by: 'Nadja Frei', share: takesOver(0.96) },
    alarms: { perWeek: level(1.8), handled: level(0.96) },
    readiness: ready(
      [
        [60, 3.1],
        [180, 2.5],
        [300, 2],
      ],
      {
        budget: [
          [30, 2],
          [110, 0.6],
        ],
        politics: [
          [60, 2],
          [180, 1],
        ],
      },
      16,
    ),
    satisfaction: level(8.7),
    decisions: [{ on: 25, what: 'Second power station', dueIn: 100, closed: 290, outcome: 'no' }],
    budget: [
      { on: 22, state: 'requested', share: 0.8, window: [110, 172] },
      { on: 180, state: 'missed', window: [110, 172] },
    ],
    rollouts: [{ on: 30, waves: [['Second power station', 110, 215]] }],
    promises: [{ on: -40, what: 'Bearing alarms', dueIn: 60, contractual: true, settled: 12 }],
    value: [{ on: 95, what: 'One bearing replaced in time', share: 0.9, accepted: 111 }],
    knowledge: [
      {
        person: 'Nadja Frei',
        topic: 'Set and answer alarms',
        shown: [
          [-12, 4],
          [140, 4],
          [320, 4],
        ],
      },
    ],
    money: { paidAfter: paysAfter(25), every: 91 },
    pulse: {
      level: [
        [0, 3.2],
        [140, 2.8],
        [190, 2],
        [300, 1.6],
      ],
      every: [[LONG_AGO, 45]],
      reasons: [[60, 'Nadja is a joy to work with']],
    },
  },
};
