import { paysAfter, ready, USUAL } from '../plans/usual.plans';
import { JONAS, level, LONG_AGO, LUKAS, pilotCalls, PRIYA, reviews } from '../story/rhythms';
import { ANATOLIA } from './case-places';
import type { JudgedCase } from './judged-case';

/** Handed over on paper only: our engineers still do it all, nobody there can, and the paper was signed to close the project. */
export const ANATOLIA_TEXTILE: JudgedCase = {
  key: 'anatolia-textile',
  name: 'Denizli Dokuma',
  place: ANATOLIA,
  handedOverOn: '2024-09-23',
  annualValue: 88_000,
  potential: 420_000,
  contractModel: 'subscription',
  renewsOn: 365,
  csm: JONAS,
  ae: PRIYA,
  pilotDays: 115,
  pilot: {
    key: 'looms',
    name: 'Looms',
    plannedDevices: 240,
    stages: [
      [LONG_AGO, 'running'],
      [0, 'operating'],
    ],
  },
  people: [
    {
      name: 'Serkan Aydın',
      roles: [{ role: 'champion', from: -105 }],
      talk: [
        [-105, 6, 0.9],
        [0, 12, 0.85],
        [150, 18, 0.7],
        [300, 30, 0.5],
      ],
    },
    {
      name: 'Elif Korkmaz',
      roles: [{ role: 'it', from: -90 }],
      talk: [
        [-90, 14, 0.85],
        [0, 22, 0.75],
        [160, 40, 0.5],
      ],
    },
    {
      name: 'Murat Şahin',
      roles: [{ role: 'sponsor', from: -100 }],
      talk: [
        [-100, 30, 0.7],
        [0, 60, 0.4],
        [120, null, 0.1],
      ],
    },
  ],
  asks: [
    [LONG_AGO, 7],
    [0, 10],
  ],
  meetings: [
    pilotCalls(['Serkan Aydın', 'Elif Korkmaz']),
    reviews(['Serkan Aydın', 'Elif Korkmaz', 'Murat Şahin'], 28, [
      [0, 0.85],
      [150, 0.65],
      [280, 0.4],
    ]),
  ],
  fleet: {
    devices: [
      [-100, 8],
      [-20, 74],
      [400, 74],
    ],
    reporting: [
      [0, 0.94],
      [200, 0.9],
      [320, 0.85],
    ],
    intervalMinutes: 10,
  },
  use: [
    {
      person: 'Elif Korkmaz',
      via: 'portal',
      daysPerWeek: [
        [-60, 1.8],
        [0, 1],
        [150, 0.4],
      ],
      actions: 4,
    },
  ],
  nextSteps: [{ on: 30, dueIn: 40, what: 'Name who answers alarms', with: 'Serkan Aydın' }],
  plans: {
    ...USUAL,
    handover: {
      items: [
        ['Accounts and permissions', -20, -10],
        ['Documents', -12, -2],
        ['Support path', -8, -1],
        ['Alarm plan', 5, null],
        ['Training of operators', null, null],
        ['System owner named', null, null],
        ['Spare parts', null, null],
      ],
      waived: [['Night shift trained', -3, 'no time before the end of the project']],
    },
    operations: {
      ...USUAL.operations,
      perWeek: 2.2,
      share: [
        [-60, 0.02],
        [0, 0.06],
        [200, 0.05],
      ],
    },
    alarms: {
      perWeek: level(2),
      handled: [
        [0, 0.75],
        [180, 0.6],
        [320, 0.45],
      ],
    },
    readiness: ready(
      [
        [0, 2.4],
        [150, 1.9],
        [300, 1.3],
      ],
      { ownership: 0.5, skills: 0.7, 'field-operations': 0.8 },
      18,
    ),
    satisfaction: [
      [0, 7.5],
      [200, 6],
    ],
    decisions: [{ on: 20, what: 'Who operates the system', dueIn: 40 }],
    budget: [{ on: 60, state: 'none' }],
    promises: [
      { on: -30, what: 'Training on site', dueIn: 60, settled: 95, outcome: 'broken' },
      { on: 100, what: 'Training by video', dueIn: 40, settled: 136 },
    ],
    value: [{ on: 85, what: 'Fewer loom stops', share: 0.5 }],
    knowledge: [
      {
        person: LUKAS,
        ours: true,
        topic: 'Replace a gateway',
        shown: [
          [-40, 4],
          [80, 4],
        ],
      },
      {
        person: 'Elif Korkmaz',
        topic: 'Replace a gateway',
        shown: [
          [-12, 0],
          [100, 1],
          [220, 1],
        ],
      },
    ],
    staff: [{ on: 190, role: 'engineer', from: LUKAS }],
    money: { paidAfter: paysAfter(46), every: 91 },
    pulse: {
      level: [
        [0, 2.6],
        [120, 2.2],
        [200, 1.5],
        [320, 1],
      ],
      every: [[LONG_AGO, 45]],
    },
  },
};
