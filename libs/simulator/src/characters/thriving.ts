import type { Character } from './character';
import { LIMFJORD, SEBERANG } from '../plans/thriving.plans';
import { DENMARK, PENANG } from '../story/places';
import { JONAS, level, LONG_AGO, MEI, pilotCalls, PRIYA, reviews, stages, talks, TOM, WEEKLY_ASKS } from '../story/rhythms';

const FAMILY = 'thriving';

export const THRIVING: readonly Character[] = [
  {
    key: 'seberang-palm',
    name: 'Seberang Palm Mills',
    family: FAMILY,
    sentence: 'Three mills became eight: the champion calls us before we call him.',
    place: PENANG,
    annualValue: 640_000,
    potential: 1_900_000,
    contractModel: 'subscription',
    renewsOn: 450,
    csm: MEI,
    ae: PRIYA,
    handedOverAgo: 210,
    pilotDays: 150,
    pilot: {
      key: 'mills',
      name: 'Boiler and press monitoring',
      plannedDevices: 420,
      stages: stages('scaling', 55),
    },
    people: [
      { name: 'Rizal Osman', department: 'Mills', roles: [{ role: 'champion', from: -145 }], talk: talks(5, 8) },
      {
        name: 'Lim Siew Ling',
        department: 'Finance',
        roles: [
          { role: 'budget-holder', from: -120 },
          { role: 'sponsor', from: -120 },
        ],
        talk: talks(14, 22, 0.8),
      },
      { name: 'Kavitha Nair', department: 'Mills', roles: [{ role: 'system-owner', from: -20 }], talk: talks(9, 9) },
      {
        name: 'Azlan Hamid',
        department: 'Mills',
        roles: [
          { role: 'backup-champion', from: 10, trained: true },
          { role: 'operator', from: -100 },
        ],
        talk: talks(10, 14),
      },
      {
        name: 'Goh Wei Jian',
        department: 'Refinery',
        roles: [{ role: 'operations', from: 168 }],
        talk: [
          [LONG_AGO, null, 0],
          [168, 24, 0.8],
        ],
      },
    ],
    asks: WEEKLY_ASKS,
    meetings: [pilotCalls(['Rizal Osman', 'Kavitha Nair']), reviews(['Rizal Osman', 'Lim Siew Ling', 'Kavitha Nair'], 24, [[0, 0.94]])],
    fleet: {
      devices: [
        [-140, 20],
        [-60, 96],
        [40, 96],
        [60, 150],
        [120, 156],
        [140, 240],
        [200, 245],
        [225, 330],
        [300, 340],
        [330, 420],
      ],
      reporting: level(0.975),
      intervalMinutes: 15,
    },
    use: [
      { person: 'Azlan Hamid', via: 'portal', daysPerWeek: level(4.2), actions: 16 },
      {
        person: 'Kavitha Nair',
        via: 'portal',
        daysPerWeek: [
          [-20, 0],
          [-15, 3],
        ],
        actions: 9,
      },
    ],
    nextSteps: [
      { on: 20, dueIn: 35, what: 'Fit mills four and five', with: 'Rizal Osman' },
      { on: 95, dueIn: 50, what: 'Board paper for mills six to eight', with: 'Lim Siew Ling' },
      { on: 185, dueIn: 45, what: 'Fit mills six to eight', with: 'Rizal Osman' },
      { on: 290, dueIn: 60, what: 'Contract for the whole group', with: 'Lim Siew Ling' },
    ],
    plans: SEBERANG,
    expected: {
      30: ['steady', 'thriving'],
      90: ['thriving'],
      150: ['thriving'],
      180: ['thriving'],
      365: ['thriving', 'steady'],
    },
  },
  {
    key: 'limfjord-heat',
    name: 'Limfjord Heat',
    family: FAMILY,
    sentence: 'Reads everything by API and never logs in; a firmware that silenced two meters in five was put right within six weeks.',
    place: DENMARK,
    annualValue: 1_450_000,
    potential: 3_800_000,
    contractModel: 'per device',
    renewsOn: 540,
    csm: JONAS,
    ae: TOM,
    handedOverAgo: 410,
    pilotDays: 120,
    pilot: {
      key: 'meters',
      name: 'Heat meters',
      plannedDevices: 6000,
      stages: stages('scaling', 70),
    },
    people: [
      {
        name: 'Mette Kjær',
        roles: [
          { role: 'champion', from: -115 },
          { role: 'system-owner', from: -15 },
        ],
        talk: talks(7, 12),
      },
      { name: 'Søren Holm', roles: [{ role: 'it', from: -110 }], talk: talks(6, 13) },
      {
        name: 'Bodil Friis',
        roles: [
          { role: 'sponsor', from: -100 },
          { role: 'budget-holder', from: -100 },
        ],
        talk: talks(18, 30, 0.8),
      },
    ],
    asks: [
      [LONG_AGO, 8],
      [0, 14],
    ],
    meetings: [pilotCalls(['Mette Kjær', 'Søren Holm']), reviews(['Mette Kjær', 'Søren Holm', 'Bodil Friis'], 35, [[0, 0.92]])],
    fleet: {
      devices: [
        [-110, 100],
        [-40, 900],
        [30, 900],
        [75, 1300],
        [150, 1900],
        [240, 2900],
        [300, 3200],
        [400, 4400],
        [520, 6000],
      ],
      reporting: [
        [0, 0.982],
        [278, 0.982],
        [282, 0.57],
        [314, 0.6],
        [324, 0.982],
      ],
      intervalMinutes: 60,
    },
    use: [
      {
        via: 'api',
        daysPerWeek: [
          [-60, 0],
          [-50, 6.9],
        ],
        actions: 2400,
      },
    ],
    nextSteps: [
      { on: 30, dueIn: 40, what: 'Plan for the western district', with: 'Mette Kjær' },
      { on: 150, dueIn: 60, what: 'Order for the next 1,000 meters', with: 'Bodil Friis' },
      { on: 330, dueIn: 60, what: 'Decide on leak detection', with: 'Mette Kjær' },
    ],
    plans: LIMFJORD,
    expected: {
      30: ['steady', 'thriving'],
      90: ['thriving', 'steady'],
      150: ['thriving'],
      180: ['thriving'],
      365: ['thriving'],
    },
  },
];
