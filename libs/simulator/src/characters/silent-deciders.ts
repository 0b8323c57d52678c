import type { Character } from './character';
import { PERLIS_RICE, SITRA, TANJUNG } from '../plans/silent-deciders.plans';
import { BAHRAIN, KELANTAN, PERLIS } from '../story/places';
import { level, LONG_AGO, MEI, pilotCalls, PRIYA, reviews, stages, talks, TOM, WEEKLY_ASKS } from '../story/rhythms';

/** Somebody replies, but none of the decision-makers. */
export const SILENT_DECIDERS: readonly Character[] = [
  {
    key: 'tanjung-water',
    name: 'Tanjung Water',
    family: 'operator busy',
    sentence: 'Nurul logs in every day and asks us things; nobody who decides has answered for months.',
    place: KELANTAN,
    annualValue: 420_000,
    potential: 1_600_000,
    contractModel: 'subscription',
    renewsOn: 365,
    csm: MEI,
    ae: PRIYA,
    handedOverAgo: 180,
    pilotDays: 160,
    pilot: {
      key: 'pumping-stations',
      name: 'Pumping stations',
      plannedDevices: 400,
      stages: stages(),
    },
    people: [
      {
        name: 'Farid Rahman',
        roles: [{ role: 'champion', from: -150, until: 148, reason: 'moved to head office, as Nurul told us' }],
        talk: [
          [-150, 5, 0.95],
          [0, 11, 0.88],
          [64, null, 0],
        ],
      },
      {
        name: 'Aisha Yusof',
        roles: [
          { role: 'sponsor', from: -140 },
          { role: 'budget-holder', from: -140 },
        ],
        talk: [
          [-140, 20, 0.8],
          [0, 35, 0.6],
          [50, null, 0],
        ],
      },
      { name: 'Nurul Huda', roles: [{ role: 'operator', from: -120 }], talk: talks(6, 7, 0.92) },
    ],
    asks: [...WEEKLY_ASKS, [110, 18]],
    meetings: [
      pilotCalls(['Farid Rahman', 'Nurul Huda']),
      reviews(['Farid Rahman', 'Aisha Yusof'], 28, [
        [0, 0.85],
        [62, 0],
      ]),
    ],
    fleet: {
      devices: [
        [-145, 12],
        [-30, 130],
        [400, 130],
      ],
      reporting: level(0.972),
      intervalMinutes: 15,
    },
    use: [{ person: 'Nurul Huda', via: 'portal', daysPerWeek: level(4.8), actions: 22 }],
    nextSteps: [{ on: 15, dueIn: 60, what: 'Budget paper for phase two', with: 'Farid Rahman' }],
    plans: TANJUNG,
    expected: {
      30: ['steady', 'thriving'],
      90: ['at-risk', 'steady'],
      150: ['stalled', 'at-risk'],
      180: ['stalled'],
      365: ['stalled'],
    },
    stallsOn: 175,
  },
  {
    key: 'sitra-aluminium',
    name: 'Sitra Aluminium',
    family: 'operator busy',
    sentence: 'Three engineers live in the portal; the works manager and finance have gone quiet.',
    place: BAHRAIN,
    annualValue: 150_000,
    potential: 700_000,
    contractModel: 'subscription',
    renewsOn: 365,
    csm: PRIYA,
    ae: TOM,
    handedOverAgo: 235,
    pilotDays: 135,
    pilot: {
      key: 'potline-3',
      name: 'Potline 3',
      plannedDevices: 500,
      stages: stages(),
    },
    people: [
      {
        name: 'Yusuf Mannai',
        roles: [
          { role: 'champion', from: -125 },
          { role: 'system-owner', from: -8 },
        ],
        talk: [
          [-125, 6, 0.93],
          [0, 12, 0.86],
          [94, null, 0],
        ],
      },
      {
        name: 'Layla Fakhro',
        roles: [{ role: 'budget-holder', from: -115 }],
        talk: [
          [-115, 24, 0.75],
          [0, 40, 0.6],
          [90, null, 0],
        ],
      },
      { name: 'Arjun Shetty', roles: [{ role: 'operator', from: -90 }], talk: talks(7, 9, 0.9) },
      { name: 'Ramesh Iyer', roles: [{ role: 'operations', from: -90 }], talk: talks(9, 12, 0.9) },
    ],
    asks: [...WEEKLY_ASKS, [110, 18]],
    meetings: [
      pilotCalls(['Yusuf Mannai', 'Arjun Shetty']),
      reviews(['Yusuf Mannai', 'Layla Fakhro'], 30, [
        [0, 0.88],
        [94, 0],
      ]),
    ],
    fleet: {
      devices: [
        [-120, 24],
        [-30, 160],
        [55, 160],
        [75, 180],
        [400, 180],
      ],
      reporting: level(0.968),
      intervalMinutes: 5,
    },
    use: [
      { person: 'Arjun Shetty', via: 'portal', daysPerWeek: level(4.7), actions: 25 },
      { person: 'Ramesh Iyer', via: 'portal', daysPerWeek: level(4), actions: 12 },
    ],
    nextSteps: [{ on: 30, dueIn: 60, what: 'Decide on potline 4', with: 'Yusuf Mannai' }],
    plans: SITRA,
    expected: {
      30: ['steady', 'thriving'],
      90: ['steady', 'thriving'],
      150: ['at-risk', 'steady'],
      180: ['at-risk', 'stalled'],
      365: ['stalled'],
    },
    stallsOn: 225,
  },
  {
    key: 'perlis-rice',
    name: 'Perlis Rice Mills',
    family: 'partner answers',
    sentence: 'The integrator writes every other day; the mill itself has not said a word for months.',
    place: PERLIS,
    annualValue: 175_000,
    potential: 520_000,
    contractModel: 'per site',
    renewsOn: 365,
    csm: MEI,
    ae: PRIYA,
    partner: 'Utara Integrasi',
    operatedBy: 'partner',
    handedOverAgo: 205,
    pilotDays: 120,
    pilot: {
      key: 'dryers',
      name: 'Paddy dryers',
      plannedDevices: 180,
      stages: stages(),
    },
    people: [
      {
        name: 'Che Mat Saad',
        roles: [
          { role: 'champion', from: -110 },
          { role: 'system-owner', from: -8 },
        ],
        talk: [
          [-110, 9, 0.9],
          [0, 15, 0.8],
          [72, null, 0],
        ],
      },
      {
        name: 'Rohani Daud',
        roles: [{ role: 'budget-holder', from: -100 }],
        talk: [
          [-100, 28, 0.7],
          [0, 40, 0.6],
          [70, null, 0],
        ],
      },
      { name: 'Kelvin Ooi', side: 'partner', talk: talks(3, 3, 0.95) },
      { name: 'Siti Mariam', side: 'partner', talk: talks(5, 6, 0.92) },
    ],
    asks: [
      [LONG_AGO, 8],
      [0, 14],
      [120, 22],
    ],
    partnerAsks: [
      [LONG_AGO, 6],
      [0, 7],
    ],
    meetings: [
      pilotCalls(['Che Mat Saad', 'Kelvin Ooi']),
      reviews(['Che Mat Saad', 'Rohani Daud', 'Kelvin Ooi'], 35, [
        [0, 0.85],
        [72, 0],
      ]),
      {
        key: 'partner-call',
        every: [
          [LONG_AGO, null],
          [5, 14],
        ],
        with: ['Kelvin Ooi', 'Siti Mariam'],
        attends: [[0, 0.95]],
        side: 'partner',
      },
    ],
    fleet: {
      devices: [
        [-110, 10],
        [-30, 72],
        [400, 72],
      ],
      reporting: level(0.958),
      intervalMinutes: 10,
    },
    use: [
      {
        via: 'api',
        daysPerWeek: [
          [-20, 0],
          [-15, 6.5],
        ],
        actions: 120,
      },
    ],
    nextSteps: [{ on: 20, dueIn: 50, what: 'Dryers at the second mill', with: 'Che Mat Saad' }],
    plans: PERLIS_RICE,
    expected: {
      30: ['steady', 'thriving'],
      90: ['thriving', 'steady', 'at-risk'],
      150: ['at-risk', 'stalled'],
      180: ['stalled', 'at-risk'],
      365: ['stalled'],
    },
    stallsOn: 190,
  },
];
