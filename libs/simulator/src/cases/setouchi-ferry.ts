import { handoverList, ready, USUAL } from '../plans/usual.plans';
import { level, LONG_AGO, MEI, pilotCalls, PRIYA, reviews, stages, talks } from '../story/rhythms';
import { SETO } from './case-places';
import type { JudgedCase } from './judged-case';

/** The partner holds the contract and runs it. All we know comes through it; after half a year its engineer leaves and it goes quiet. */
export const SETOUCHI_FERRY: JudgedCase = {
  key: 'setouchi-ferry',
  name: 'Setouchi Ferry',
  place: SETO,
  handedOverOn: '2024-01-22',
  annualValue: 58_000,
  potential: 190_000,
  contractModel: 'resale: the partner holds the contract',
  renewsOn: 420,
  csm: MEI,
  ae: PRIYA,
  partner: 'Hikari Systems',
  operatedBy: 'partner',
  contractHeldBy: 'partner',
  pilotDays: 130,
  pilot: { key: 'engines', name: 'Engines of six ferries', plannedDevices: 150, stages: stages() },
  people: [
    { name: 'Kenji Morita', roles: [{ role: 'champion', from: -120 }], talk: talks(16, 34, 0.8) },
    { name: 'Yumi Hasegawa', roles: [{ role: 'sponsor', from: -110 }], talk: talks(40, 60, 0.7) },
    {
      name: 'Takumi Endo',
      side: 'partner',
      roles: [{ role: 'operations', from: -115 }],
      talk: talks(3, 5, 0.95),
      leaves: 205,
    },
    {
      name: 'Rina Okabe',
      side: 'partner',
      talk: [
        [LONG_AGO, 14, 0.9],
        [0, 16, 0.85],
        [225, null, 0.25],
        [270, null, 0],
      ],
    },
  ],
  asks: [
    [LONG_AGO, 20],
    [0, 45],
  ],
  partnerAsks: [
    [LONG_AGO, 6],
    [0, 9],
  ],
  meetings: [
    pilotCalls(['Takumi Endo', 'Rina Okabe', 'Kenji Morita']),
    {
      ...reviews(['Takumi Endo', 'Rina Okabe'], 28, [
        [0, 0.95],
        [205, 0.3],
        [240, 0.1],
      ]),
      side: 'partner',
    },
    {
      key: 'visit',
      every: [
        [LONG_AGO, null],
        [60, 120],
      ],
      with: ['Kenji Morita', 'Yumi Hasegawa'],
      attends: [[0, 0.95]],
    },
  ],
  fleet: {
    devices: [
      [-115, 8],
      [-40, 66],
      [120, 66],
      [140, 92],
      [400, 92],
    ],
    reporting: [
      [0, 0.97],
      [210, 0.965],
      [250, 0.9],
      [330, 0.84],
      [400, 0.8],
    ],
    intervalMinutes: 5,
  },
  use: [
    {
      via: 'api',
      daysPerWeek: [
        [-60, 0],
        [-50, 6.8],
      ],
      actions: 320,
    },
    { person: 'Kenji Morita', via: 'portal', daysPerWeek: level(0.8), actions: 4 },
  ],
  nextSteps: [
    { on: 25, dueIn: 60, what: 'Fit the two night ferries', with: 'Takumi Endo' },
    { on: 150, dueIn: 60, what: 'Offer for the Shikoku line', with: 'Takumi Endo' },
  ],
  plans: {
    ...USUAL,
    handover: handoverList(8),
    operations: {
      ...USUAL.operations,
      perWeek: 2,
      share: [
        [-60, 0.3],
        [0, 0.9],
        [205, 0.9],
        [230, 0.35],
        [400, 0.2],
      ],
    },
    alarms: {
      perWeek: level(1.6),
      handled: [
        [0, 0.94],
        [205, 0.92],
        [250, 0.55],
        [400, 0.4],
      ],
    },
    readiness: ready(
      [
        [0, 3],
        [210, 2.8],
        [280, 2],
      ],
      { skills: 1.4 },
      30,
    ),
    satisfaction: [
      [0, 8.5],
      [220, 8],
      [320, 6],
    ],
    decisions: [
      { on: 20, what: 'Night ferries', dueIn: 60, closed: 98 },
      { on: 160, what: 'Shikoku line', dueIn: 90 },
    ],
    budget: [{ on: 30, state: 'approved', share: 0.4, window: [20, 150] }],
    growth: { sites: ['Night ferries'], plannedOn: 28, orderedAhead: 14 },
    promises: [{ on: -40, what: 'Screens in Japanese', dueIn: 60, contractual: true, settled: 8 }],
    value: [{ on: 100, what: 'One engine overhaul saved', share: 0.8, accepted: 131 }],
    knowledge: [
      {
        person: 'Takumi Endo',
        topic: 'Replace a sensor',
        shown: [
          [-20, 4],
          [90, 4],
        ],
      },
    ],
    money: {
      paidAfter: [
        [LONG_AGO, 31],
        [215, 52],
      ],
      every: 91,
    },
    tickets: {
      ...USUAL.tickets,
      every: [
        [LONG_AGO, 25],
        [0, 45],
        [230, 20],
      ],
      openFor: [
        [LONG_AGO, 2.5],
        [230, 14],
      ],
    },
    pulse: {
      level: [
        [0, 3.2],
        [210, 3],
        [260, 2],
        [330, 1.2],
      ],
      every: [[LONG_AGO, 70]],
    },
  },
};
