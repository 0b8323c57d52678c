import type { Character } from './character';
import { NAJD, OOS } from '../plans/thriving.plans';
import { BADEN, RIYADH } from '../story/places';
import { JONAS, level, LONG_AGO, pilotCalls, PRIYA, reviews, stages, talks, TOM } from '../story/rhythms';

const FAMILY = 'thriving';

/** Thriving, although hardly anybody writes to us. */
export const THRIVING_QUIETLY: readonly Character[] = [
  {
    key: 'oos-ceramics',
    name: 'Oos Ceramics',
    family: FAMILY,
    sentence: 'Answers once a quarter, always has, and orders more kilns each time.',
    place: BADEN,
    annualValue: 210_000,
    potential: 480_000,
    contractModel: 'subscription',
    renewsOn: 730,
    csm: JONAS,
    ae: PRIYA,
    handedOverAgo: 365,
    pilotDays: 170,
    pilot: {
      key: 'kilns',
      name: 'Kiln temperature',
      plannedDevices: 160,
      stages: stages('scaling', 85),
    },
    people: [
      {
        name: 'Volker Ehrhardt',
        roles: [
          { role: 'champion', from: -165 },
          { role: 'system-owner', from: -10 },
        ],
        talk: talks(24, 62, 0.85),
      },
      { name: 'Ilse Morgenthaler', roles: [{ role: 'budget-holder', from: -150 }], talk: talks(60, null, 0.8) },
      { name: 'Emre Kaya', roles: [{ role: 'operator', from: -140 }], talk: talks(40, null, 0.8) },
    ],
    asks: [
      [LONG_AGO, 30],
      [0, 62],
    ],
    meetings: [
      {
        key: 'pilot-call',
        every: [
          [LONG_AGO, 28],
          [-3, null],
        ],
        with: ['Volker Ehrhardt', 'Emre Kaya'],
        attends: [[LONG_AGO, 0.9]],
      },
      reviews(['Volker Ehrhardt', 'Ilse Morgenthaler', 'Emre Kaya'], 88, [[0, 0.96]]),
    ],
    fleet: {
      devices: [
        [-150, 12],
        [-60, 40],
        [70, 40],
        [90, 52],
        [165, 54],
        [180, 72],
        [260, 74],
        [280, 100],
        [350, 104],
        [372, 130],
      ],
      reporting: [
        [338, 0.98],
        [348, 0.83],
        [380, 0.84],
        [390, 0.98],
      ],
      intervalMinutes: 5,
    },
    use: [{ person: 'Emre Kaya', via: 'portal', daysPerWeek: level(4.4), actions: 7 }],
    nextSteps: [
      { on: 80, dueIn: 90, what: 'Kilns 5 and 6', with: 'Volker Ehrhardt' },
      { on: 172, dueIn: 100, what: 'Kilns 7 to 9', with: 'Volker Ehrhardt' },
      { on: 270, dueIn: 100, what: 'Second hall', with: 'Ilse Morgenthaler' },
    ],
    plans: OOS,
    expected: {
      30: ['steady', 'thriving'],
      90: ['steady', 'thriving'],
      150: ['thriving', 'steady'],
      180: ['thriving'],
      365: ['steady', 'thriving'],
    },
  },
  {
    key: 'najd-facilities',
    name: 'Najd Facilities',
    family: FAMILY,
    sentence: 'Runs through its integrator, who asks on their behalf; towers are added every quarter.',
    place: RIYADH,
    annualValue: 780_000,
    potential: 2_600_000,
    contractModel: 'per site',
    renewsOn: 365,
    csm: PRIYA,
    ae: TOM,
    partner: 'Haseen Systems',
    operatedBy: 'partner',
    handedOverAgo: 285,
    pilotDays: 140,
    pilot: {
      key: 'towers',
      name: 'Chillers in towers',
      plannedDevices: 900,
      stages: stages('scaling', 60),
    },
    people: [
      {
        name: 'Faisal Otaibi',
        roles: [
          { role: 'champion', from: -130 },
          { role: 'system-owner', from: -10 },
        ],
        talk: talks(13, 17, 0.8),
      },
      {
        name: 'Noura Dosari',
        roles: [
          { role: 'sponsor', from: -120 },
          { role: 'budget-holder', from: -120 },
        ],
        talk: talks(25, 34, 0.75),
      },
      { name: 'Bilal Qureshi', side: 'partner', talk: talks(3, 4, 0.95) },
      { name: 'Sunil Menon', side: 'partner', talk: talks(6, 7, 0.9) },
    ],
    asks: [
      [LONG_AGO, 15],
      [0, 22],
    ],
    partnerAsks: [
      [LONG_AGO, 6],
      [0, 8],
    ],
    meetings: [
      pilotCalls(['Faisal Otaibi', 'Bilal Qureshi'], 14),
      reviews(['Faisal Otaibi', 'Noura Dosari', 'Bilal Qureshi'], 31, [[0, 0.93]]),
    ],
    fleet: {
      devices: [
        [-130, 40],
        [-50, 180],
        [45, 180],
        [65, 260],
        [130, 265],
        [150, 380],
        [225, 390],
        [245, 520],
        [330, 530],
        [350, 700],
      ],
      reporting: [
        [250, 0.945],
        [268, 0.85],
        [290, 0.86],
        [300, 0.945],
      ],
      intervalMinutes: 10,
    },
    use: [
      {
        via: 'api',
        daysPerWeek: [
          [-40, 0],
          [-35, 6.6],
        ],
        actions: 300,
      },
    ],
    nextSteps: [
      { on: 25, dueIn: 40, what: 'Two towers on King Fahd Road', with: 'Faisal Otaibi' },
      { on: 110, dueIn: 45, what: 'Budget for the hospital', with: 'Noura Dosari' },
      { on: 205, dueIn: 45, what: 'Fit the hospital', with: 'Faisal Otaibi' },
      { on: 310, dueIn: 45, what: 'Frame contract', with: 'Noura Dosari' },
    ],
    plans: NAJD,
    expected: {
      30: ['steady', 'thriving'],
      90: ['thriving', 'steady'],
      150: ['thriving'],
      180: ['thriving'],
      365: ['thriving', 'steady'],
    },
  },
];
