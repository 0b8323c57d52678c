import type { Character } from './character';
import { AARHUS, STRAITS, WESER } from '../plans/champion.plans';
import { BREMEN, DENMARK, JOHOR } from '../story/places';
import { JONAS, level, MEI, pilotCalls, PRIYA, reviews, stages, talks, TOM, WEEKLY_ASKS } from '../story/rhythms';

const FAMILY = 'champion moved';

export const CHAMPION_MOVED: readonly Character[] = [
  {
    key: 'straits-freight',
    name: 'Straits Freight',
    family: FAMILY,
    sentence: 'The champion went to another company at +75 and nobody has taken it over.',
    place: JOHOR,
    annualValue: 290_000,
    potential: 1_100_000,
    contractModel: 'per device',
    renewsOn: 365,
    csm: MEI,
    ae: PRIYA,
    handedOverAgo: 185,
    pilotDays: 150,
    pilot: {
      key: 'reefers',
      name: 'Reefer containers',
      plannedDevices: 800,
      stages: stages(),
    },
    people: [
      {
        name: 'Hafiz Zainal',
        roles: [
          { role: 'champion', from: -140 },
          { role: 'system-owner', from: -10 },
        ],
        talk: talks(5, 9),
        leaves: 75,
      },
      {
        name: 'Joyce Chong',
        roles: [{ role: 'budget-holder', from: -120 }],
        talk: [
          [-120, 18, 0.8],
          [0, 30, 0.7],
          [85, null, 0.1],
          [120, null, 0],
        ],
      },
      {
        name: 'Muthu Krishnan',
        roles: [{ role: 'operator', from: -90 }],
        talk: [
          [-90, 9, 0.9],
          [0, 16, 0.85],
          [80, 28, 0.5],
          [170, 60, 0.3],
        ],
      },
    ],
    asks: WEEKLY_ASKS,
    meetings: [
      pilotCalls(['Hafiz Zainal', 'Muthu Krishnan']),
      reviews(['Hafiz Zainal', 'Joyce Chong', 'Muthu Krishnan'], 28, [
        [0, 0.92],
        [75, 0.25],
        [130, 0],
      ]),
    ],
    fleet: {
      devices: [
        [-135, 20],
        [-30, 260],
        [400, 260],
      ],
      reporting: [
        [0, 0.96],
        [120, 0.95],
        [220, 0.9],
      ],
      intervalMinutes: 20,
    },
    use: [
      {
        person: 'Muthu Krishnan',
        via: 'portal',
        daysPerWeek: [
          [-90, 3.5],
          [75, 3.8],
          [130, 2.6],
          [230, 1.2],
        ],
        actions: 9,
      },
    ],
    nextSteps: [{ on: 20, dueIn: 50, what: 'Budget for 300 more reefers', with: 'Hafiz Zainal' }],
    plans: STRAITS,
    expected: {
      30: ['steady', 'thriving'],
      90: ['at-risk', 'stalled'],
      150: ['stalled', 'at-risk'],
      180: ['stalled'],
      365: ['stalled'],
    },
    stallsOn: 165,
  },
  {
    key: 'weser-hafen',
    name: 'Weser Hafenlogistik',
    family: FAMILY,
    sentence: 'The champion changed department at +140; his successor was never named.',
    place: BREMEN,
    annualValue: 410_000,
    potential: 1_500_000,
    contractModel: 'subscription',
    renewsOn: 365,
    csm: JONAS,
    ae: TOM,
    handedOverAgo: 190,
    pilotDays: 170,
    pilot: {
      key: 'cranes',
      name: 'Crane bearings',
      plannedDevices: 350,
      stages: stages(),
    },
    people: [
      {
        name: 'Henning Claussen',
        roles: [{ role: 'champion', from: -160, until: 149, reason: 'moved to another department' }],
        talk: [
          [-160, 5, 0.95],
          [0, 9, 0.9],
          [140, null, 0.05],
        ],
      },
      {
        name: 'Dörte Behrens',
        roles: [
          { role: 'system-owner', from: -10 },
          { role: 'it', from: -120 },
        ],
        talk: [
          [-120, 12, 0.9],
          [0, 16, 0.85],
          [145, 50, 0.35],
          [200, null, 0.1],
        ],
      },
      {
        name: 'Uwe Petersen',
        roles: [{ role: 'budget-holder', from: -140 }],
        talk: [
          [-140, 25, 0.75],
          [0, 38, 0.7],
          [150, null, 0.15],
        ],
      },
    ],
    asks: WEEKLY_ASKS,
    meetings: [
      pilotCalls(['Henning Claussen', 'Dörte Behrens']),
      reviews(['Henning Claussen', 'Dörte Behrens'], 30, [
        [0, 0.93],
        [140, 0.2],
        [190, 0],
      ]),
    ],
    fleet: {
      devices: [
        [-150, 16],
        [-40, 130],
        [55, 130],
        [75, 160],
        [400, 160],
      ],
      reporting: [
        [0, 0.965],
        [180, 0.955],
        [260, 0.91],
      ],
      intervalMinutes: 10,
    },
    use: [
      {
        person: 'Dörte Behrens',
        via: 'portal',
        daysPerWeek: [
          [-10, 0],
          [0, 3.4],
          [140, 3],
          [200, 1.2],
          [260, 0.4],
        ],
        actions: 11,
      },
    ],
    nextSteps: [
      { on: 30, dueIn: 40, what: 'Cranes 7 to 9', with: 'Henning Claussen' },
      { on: 100, dueIn: 45, what: 'Paper on the whole terminal', with: 'Henning Claussen' },
    ],
    plans: WESER,
    expected: {
      30: ['steady', 'thriving'],
      90: ['steady', 'thriving'],
      150: ['at-risk', 'stalled'],
      180: ['at-risk', 'stalled'],
      365: ['stalled'],
    },
    stallsOn: 235,
  },
  {
    key: 'aarhus-transit',
    name: 'Aarhus Bay Transit',
    family: FAMILY,
    sentence: 'The champion left at +210, the trained backup stepped up within the month.',
    place: DENMARK,
    annualValue: 1_100_000,
    potential: 2_400_000,
    contractModel: 'per device',
    renewsOn: 365,
    csm: JONAS,
    ae: TOM,
    handedOverAgo: 250,
    pilotDays: 140,
    pilot: {
      key: 'buses',
      name: 'Bus doors and batteries',
      plannedDevices: 700,
      stages: stages('scaling', 80),
    },
    people: [
      { name: 'Kirsten Vad', roles: [{ role: 'champion', from: -130 }], talk: talks(6, 10), leaves: 210 },
      {
        name: 'Jeppe Thomsen',
        roles: [
          { role: 'backup-champion', from: 15, until: 228, trained: true, reason: 'became champion' },
          { role: 'champion', from: 228 },
        ],
        talk: [
          [-100, 12, 0.9],
          [0, 17, 0.88],
          [210, 8, 0.92],
        ],
      },
      { name: 'Lone Skov', roles: [{ role: 'system-owner', from: -12 }], talk: talks(12, 16) },
      { name: 'Palle Juhl', roles: [{ role: 'budget-holder', from: -110 }], talk: talks(25, 35, 0.75) },
    ],
    asks: WEEKLY_ASKS,
    meetings: [pilotCalls(['Kirsten Vad', 'Jeppe Thomsen']), reviews(['Jeppe Thomsen', 'Kirsten Vad', 'Lone Skov'], 28, [[0, 0.93]])],
    fleet: {
      devices: [
        [-125, 30],
        [-40, 200],
        [55, 200],
        [80, 280],
        [150, 284],
        [170, 360],
        [245, 364],
        [265, 450],
        [345, 455],
        [362, 540],
      ],
      reporting: level(0.97),
      intervalMinutes: 15,
    },
    use: [
      {
        person: 'Lone Skov',
        via: 'portal',
        daysPerWeek: [
          [-12, 0],
          [-8, 4],
        ],
        actions: 13,
      },
    ],
    nextSteps: [
      { on: 30, dueIn: 40, what: 'Second depot', with: 'Kirsten Vad' },
      { on: 130, dueIn: 45, what: 'Third depot', with: 'Kirsten Vad' },
      { on: 232, dueIn: 45, what: 'Plan after the change of champion', with: 'Jeppe Thomsen' },
      { on: 320, dueIn: 60, what: 'Batteries of the whole fleet', with: 'Palle Juhl' },
    ],
    plans: AARHUS,
    expected: {
      30: ['steady', 'thriving'],
      90: ['steady', 'thriving'],
      150: ['steady', 'thriving'],
      180: ['steady', 'thriving'],
      365: ['steady', 'thriving'],
    },
  },
];
