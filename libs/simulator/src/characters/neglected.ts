import type { Character } from './character';
import { RIBBLE } from '../plans/neglected.plans';
import { ENGLAND_NORTH } from '../story/places';
import { LONG_AGO, pilotCalls, PRIYA, stages, TOM } from '../story/rhythms';

/** Left alone, by us. */
export const NEGLECTED: readonly Character[] = [
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
    plans: RIBBLE,
    expected: {
      30: ['steady', 'thriving'],
      90: ['steady'],
      150: ['at-risk', 'steady'],
      180: ['at-risk'],
      365: ['stalled', 'at-risk'],
    },
    stallsOn: 215,
  },
];
