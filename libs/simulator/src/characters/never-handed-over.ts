import type { Character } from './character';
import { ILLERAU, KHOR } from '../plans/never-handed-over.plans';
import { ALLGAEU, DOHA } from '../story/places';
import { JONAS, level, LONG_AGO, PRIYA, talks, TOM } from '../story/rhythms';

/** Pilots that should have been handed over long ago. */
export const NEVER_HANDED_OVER: readonly Character[] = [
  {
    key: 'stadtwerke-illerau',
    name: 'Stadtwerke Illerau',
    family: 'never handed over',
    sentence: 'The pilot should have ended long ago; it runs on, and our engineers still run it.',
    place: ALLGAEU,
    annualValue: 85_000,
    potential: 640_000,
    contractModel: 'pilot',
    renewsOn: 300,
    csm: JONAS,
    ae: PRIYA,
    operatedBy: 'vendor',
    handedOverAgo: 205,
    neverHandedOver: true,
    pilotDays: 120,
    pilot: { key: 'substations', name: 'Substations', plannedDevices: 220, stages: [[LONG_AGO, 'running']] },
    people: [
      { name: 'Korbinian Haas', roles: [{ role: 'champion', from: -115 }], talk: talks(6, 9, 0.85) },
      { name: 'Sabine Rädler', roles: [{ role: 'it', from: -100 }], talk: talks(10, 16, 0.8) },
    ],
    asks: [
      [LONG_AGO, 8],
      [60, 12],
    ],
    meetings: [
      {
        key: 'pilot-call',
        every: [
          [LONG_AGO, 7],
          [30, 14],
          [150, 21],
        ],
        with: ['Korbinian Haas', 'Sabine Rädler'],
        attends: [
          [LONG_AGO, 0.92],
          [60, 0.75],
          [170, 0.5],
        ],
      },
    ],
    fleet: {
      devices: [
        [-110, 8],
        [-30, 46],
        [400, 46],
      ],
      reporting: level(0.955),
      intervalMinutes: 15,
    },
    use: [
      {
        person: 'Sabine Rädler',
        via: 'portal',
        daysPerWeek: [
          [-100, 1.5],
          [120, 1.2],
          [240, 0.5],
        ],
        actions: 5,
      },
    ],
    plans: ILLERAU,
    expected: {
      30: ['steady', 'thriving'],
      90: ['steady', 'at-risk'],
      150: ['at-risk'],
      180: ['at-risk', 'stalled'],
      365: ['at-risk', 'stalled'],
    },
    stallsOn: 225,
  },
  {
    key: 'khor-marina',
    name: 'Khor Marina District',
    family: 'never handed over',
    sentence: 'Facilities, IT and the developer each think that another of them takes it over.',
    place: DOHA,
    annualValue: 260_000,
    potential: 2_100_000,
    contractModel: 'pilot',
    renewsOn: 300,
    csm: PRIYA,
    ae: TOM,
    operatedBy: 'vendor',
    handedOverAgo: 280,
    neverHandedOver: true,
    pilotDays: 110,
    pilot: { key: 'street-lights', name: 'Street lights', plannedDevices: 1500, stages: [[LONG_AGO, 'running']] },
    people: [
      {
        name: 'Nasser Kuwari',
        roles: [{ role: 'champion', from: -100 }],
        talk: [
          [-100, 6, 0.9],
          [30, 12, 0.8],
          [150, 24, 0.6],
        ],
      },
      {
        name: 'Dana Emadi',
        roles: [{ role: 'it', from: -90 }],
        talk: [
          [-90, 12, 0.85],
          [40, 20, 0.7],
          [160, 40, 0.4],
        ],
      },
      {
        name: 'Hassan Jaber',
        roles: [{ role: 'operations', from: -80 }],
        talk: [
          [-80, 14, 0.85],
          [40, 24, 0.7],
          [160, 45, 0.4],
        ],
      },
    ],
    asks: [
      [LONG_AGO, 8],
      [60, 12],
    ],
    meetings: [
      {
        key: 'pilot-call',
        every: [
          [LONG_AGO, 7],
          [20, 14],
          [140, 28],
        ],
        with: ['Nasser Kuwari', 'Dana Emadi', 'Hassan Jaber'],
        attends: [
          [LONG_AGO, 0.9],
          [40, 0.7],
          [150, 0.45],
        ],
      },
    ],
    fleet: {
      devices: [
        [-100, 20],
        [-20, 240],
        [400, 240],
      ],
      reporting: [
        [0, 0.935],
        [200, 0.92],
      ],
      intervalMinutes: 60,
    },
    use: [
      {
        person: 'Hassan Jaber',
        via: 'portal',
        daysPerWeek: [
          [-80, 1.6],
          [100, 1],
          [240, 0.4],
        ],
        actions: 5,
      },
    ],
    plans: KHOR,
    expected: {
      30: ['steady', 'thriving'],
      90: ['steady', 'at-risk'],
      150: ['at-risk'],
      180: ['at-risk', 'stalled'],
      365: ['at-risk', 'stalled'],
    },
    stallsOn: 230,
  },
];
