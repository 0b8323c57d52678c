import type { Character } from './character';
import { ALLGAEU, DOHA, ENGLAND_NORTH } from './places';
import { JONAS, level, LONG_AGO, pilotCalls, PRIYA, stages, talks, TOM } from './rhythms';

/** Pilots that we have not finished or have left alone. */
export const UNFINISHED: readonly Character[] = [
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
    expected: {
      30: ['steady', 'thriving'],
      90: ['steady', 'at-risk'],
      150: ['at-risk'],
      180: ['at-risk', 'stalled'],
      365: ['at-risk', 'stalled'],
    },
    stallsOn: 230,
    expectedToFail: {
      at: [150],
      reason:
        'What is left of the handover is known only with its checklist (handover.item-done); until then 270 days after the start say it.',
    },
  },
  {
    key: 'ribble-mills',
    name: 'Ribble Paper Mills',
    family: 'neglected by us',
    sentence: 'They wrote, we did not answer; they stopped writing, and we have not asked since.',
    place: ENGLAND_NORTH,
    annualValue: 118_000,
    potential: 380_000,
    contractModel: 'subscription',
    renewsOn: 365,
    csm: PRIYA,
    ae: TOM,
    handedOverAgo: 220,
    pilotDays: 140,
    pilot: {
      key: 'rollers',
      name: 'Roller bearings',
      plannedDevices: 260,
      stages: stages(),
    },
    people: [
      {
        name: 'Alison Whittle',
        roles: [
          { role: 'champion', from: -130 },
          { role: 'system-owner', from: -10 },
        ],
        talk: [
          [-130, 6, 0.92],
          [0, 9, 0.9],
          [90, 20, 0.85],
          [140, null, 0.8],
        ],
      },
      {
        name: 'Martin Cragg',
        roles: [{ role: 'budget-holder', from: -110 }],
        talk: [
          [-110, 25, 0.75],
          [0, 35, 0.75],
          [110, null, 0.7],
        ],
      },
      {
        name: 'Zoe Hartley',
        roles: [{ role: 'operator', from: -90 }],
        talk: [
          [-90, 10, 0.9],
          [0, 14, 0.85],
          [150, null, 0.8],
        ],
      },
    ],
    asks: [
      [LONG_AGO, 7],
      [0, 12],
      [45, 40],
      [85, null],
    ],
    weAnswer: [
      [LONG_AGO, 0.92],
      [30, 0.55],
      [60, 0.2],
      [100, 0.05],
    ],
    meetings: [
      pilotCalls(['Alison Whittle', 'Zoe Hartley']),
      {
        key: 'review',
        every: [
          [LONG_AGO, null],
          [10, 28],
          [100, null],
        ],
        with: ['Alison Whittle', 'Zoe Hartley'],
        attends: [[0, 0.95]],
        missedByUs: [
          [0, 0.02],
          [35, 0.7],
        ],
      },
    ],
    fleet: {
      devices: [
        [-130, 12],
        [-30, 90],
        [400, 90],
      ],
      reporting: [
        [0, 0.96],
        [150, 0.93],
        [260, 0.88],
      ],
      intervalMinutes: 10,
    },
    use: [
      {
        person: 'Zoe Hartley',
        via: 'portal',
        daysPerWeek: [
          [-90, 4],
          [100, 3.4],
          [180, 1.4],
          [260, 0.4],
        ],
        actions: 9,
      },
    ],
    nextSteps: [{ on: 12, dueIn: 40, what: 'Alarm levels for the second machine', with: 'Alison Whittle' }],
    expected: {
      30: ['steady', 'thriving'],
      90: ['steady'],
      150: ['at-risk', 'steady'],
      180: ['at-risk'],
      365: ['stalled', 'at-risk'],
    },
    stallsOn: 215,
    expectedToFail: { at: [90], reason: 'Whether we answer and keep promises is not measured until promises and tickets are signals.' },
  },
];
