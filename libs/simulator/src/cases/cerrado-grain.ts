import { handoverList, ready, takesOver, USUAL } from '../plans/usual.plans';
import { LONG_AGO, PRIYA, pilotCalls, reviews, stages, talks, TOM } from '../story/rhythms';
import { GOIAS } from './case-places';
import type { JudgedCase } from './judged-case';

/** Slowly dying behind a cheerful integrator: the cooperative itself says less and less, and one day it says no. */
export const CERRADO_GRAIN: JudgedCase = {
  key: 'cerrado-grain',
  name: 'Cooperativa Cerrado',
  place: GOIAS,
  handedOverOn: '2024-08-05',
  annualValue: 780_000,
  potential: 3_900_000,
  contractModel: 'per site',
  renewsOn: 365,
  csm: PRIYA,
  ae: TOM,
  partner: 'Silotec',
  operatedBy: 'partner',
  pilotDays: 110,
  pilot: { key: 'silos', name: 'Silos', plannedDevices: 320, stages: stages() },
  people: [
    {
      name: 'Marcelo Teixeira',
      roles: [
        { role: 'champion', from: -100 },
        { role: 'system-owner', from: -10 },
      ],
      talk: [
        [-100, 7, 0.9],
        [0, 13, 0.75],
        [70, 30, 0.4],
        [140, null, 0.1],
        [200, null, 0],
      ],
    },
    {
      name: 'Beatriz Lacerda',
      roles: [{ role: 'budget-holder', from: -95 }],
      talk: [
        [-95, 25, 0.75],
        [0, 40, 0.5],
        [90, null, 0.15],
        [150, null, 0],
      ],
    },
    { name: 'Davi Moura', side: 'partner', talk: talks(3, 4, 0.95) },
    { name: 'Lívia Prado', side: 'partner', talk: talks(8, 9, 0.9) },
  ],
  asks: [
    [LONG_AGO, 7],
    [0, 13],
    [180, 22],
  ],
  partnerAsks: [
    [LONG_AGO, 6],
    [0, 8],
  ],
  meetings: [
    pilotCalls(['Marcelo Teixeira', 'Davi Moura']),
    reviews(['Marcelo Teixeira', 'Beatriz Lacerda', 'Davi Moura'], 35, [
      [0, 0.85],
      [75, 0.4],
      [140, 0.05],
    ]),
    {
      key: 'partner-call',
      every: [
        [LONG_AGO, null],
        [6, 14],
      ],
      with: ['Davi Moura', 'Lívia Prado'],
      attends: [[0, 0.95]],
      side: 'partner',
    },
  ],
  fleet: {
    devices: [
      [-95, 10],
      [-25, 96],
      [400, 96],
    ],
    reporting: [
      [0, 0.96],
      [200, 0.95],
      [360, 0.91],
    ],
    intervalMinutes: 15,
  },
  use: [
    {
      person: 'Marcelo Teixeira',
      via: 'portal',
      daysPerWeek: [
        [0, 2.4],
        [80, 1.2],
        [160, 0.1],
      ],
      actions: 6,
    },
    {
      via: 'api',
      daysPerWeek: [
        [-20, 0],
        [-12, 6.5],
      ],
      actions: 90,
    },
  ],
  nextSteps: [{ on: 22, dueIn: 60, what: 'Visit to the second terminal', with: 'Marcelo Teixeira' }],
  plans: {
    ...USUAL,
    handover: handoverList(7),
    operations: { ...USUAL.operations, by: 'Davi Moura', share: takesOver(0.95) },
    readiness: ready(
      [
        [30, 2.7],
        [120, 1.8],
        [220, 1],
      ],
      {
        budget: [
          [20, 2],
          [110, 0.5],
        ],
        skills: 1.2,
      },
      22,
    ),
    satisfaction: [
      [20, 7.8],
      [120, 6],
      [240, 4],
    ],
    decisions: [{ on: 30, what: 'Second terminal', dueIn: 60, closed: 262, outcome: 'no' }],
    budget: [
      { on: 28, state: 'requested', share: 0.6, window: [110, 170] },
      { on: 176, state: 'missed', window: [110, 170] },
    ],
    rollouts: [{ on: 34, waves: [['Second terminal', 110, 175]] }],
    promises: [{ on: -30, what: 'Humidity forecast', dueIn: 70, settled: 58 }],
    value: [{ on: 95, what: 'Less grain spoiled', share: 0.7 }],
    knowledge: [
      {
        person: 'Marcelo Teixeira',
        topic: 'Read the reports',
        shown: [
          [-5, 2],
          [75, 1],
        ],
      },
    ],
    money: {
      paidAfter: [
        [LONG_AGO, 35],
        [150, 58],
      ],
      every: 91,
      notice: { on: 305, reason: 'Silotec will offer its own system' },
      ended: [365, 'notice'],
    },
    pulse: {
      level: [
        [0, 3],
        [150, 2.6],
        [200, 1.8],
        [300, 0.6],
      ],
      every: [[LONG_AGO, 55]],
      reasons: [[60, 'Davi says that all is well']],
    },
  },
};
