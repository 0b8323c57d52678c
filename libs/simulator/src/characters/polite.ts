import type { Character } from './character';
import { KLANG_TRANSIT, OULU, SEVERN } from '../plans/polite.plans';
import { ENGLAND_WEST, FINLAND, SELANGOR } from '../story/places';
import { JONAS, level, MEI, pilotCalls, PRIYA, reviews, stages, talks, TOM, WEEKLY_ASKS } from '../story/rhythms';

const FAMILY = 'polite stall';

/** Everybody answers, nothing moves. */
export const POLITE_STALLS: readonly Character[] = [
  {
    key: 'severn-foods',
    name: 'Severn Foods',
    family: FAMILY,
    sentence: 'Lovely people, every review happens, and phase two is always next quarter.',
    place: ENGLAND_WEST,
    annualValue: 142_000,
    potential: 610_000,
    contractModel: 'subscription',
    renewsOn: 365,
    csm: JONAS,
    ae: TOM,
    handedOverAgo: 198,
    pilotDays: 140,
    pilot: {
      key: 'chillers',
      name: 'Chillers',
      plannedDevices: 420,
      stages: stages(),
    },
    people: [
      { name: 'Rosalind Avery', roles: [{ role: 'champion', from: -130 }], talk: talks(6, 9, 0.93) },
      { name: 'Colin Maddox', roles: [{ role: 'system-owner', from: -10 }], talk: talks(12, 14, 0.9) },
      { name: 'Fiona Strachan', roles: [{ role: 'budget-holder', from: -110 }], talk: talks(24, 26, 0.85) },
    ],
    asks: WEEKLY_ASKS,
    meetings: [
      pilotCalls(['Rosalind Avery', 'Colin Maddox']),
      reviews(['Rosalind Avery', 'Colin Maddox', 'Fiona Strachan'], 28, [[0, 0.95]], 0.3),
    ],
    fleet: {
      devices: [
        [-130, 20],
        [-30, 120],
        [400, 120],
      ],
      reporting: level(0.972),
      intervalMinutes: 15,
    },
    use: [
      {
        person: 'Colin Maddox',
        via: 'portal',
        daysPerWeek: [
          [-10, 0],
          [-6, 3.6],
        ],
        actions: 10,
      },
    ],
    nextSteps: [{ on: 20, dueIn: 45, what: 'Business case for phase two', with: 'Rosalind Avery' }],
    plans: SEVERN,
    expected: {
      30: ['steady', 'thriving'],
      90: ['steady', 'thriving'],
      150: ['at-risk'],
      180: ['at-risk'],
      365: ['stalled'],
    },
    stallsOn: 215,
  },
  {
    key: 'klang-transit',
    name: 'Klang Valley Transit',
    family: FAMILY,
    sentence: 'Ten committees like it; none of them may decide.',
    place: SELANGOR,
    annualValue: 530_000,
    potential: 3_200_000,
    contractModel: 'subscription',
    renewsOn: 365,
    csm: MEI,
    ae: PRIYA,
    handedOverAgo: 300,
    pilotDays: 180,
    pilot: {
      key: 'escalators',
      name: 'Escalators',
      plannedDevices: 1200,
      stages: stages(),
    },
    people: [
      { name: 'Zulkifli Jaafar', roles: [{ role: 'champion', from: -170 }], talk: talks(6, 11, 0.9) },
      { name: 'Wong Mei Yee', roles: [{ role: 'system-owner', from: -15 }], talk: talks(10, 14, 0.9) },
      { name: 'Harith Salleh', roles: [{ role: 'sponsor', from: -160 }], talk: talks(22, 30, 0.8) },
      { name: 'Devi Subramaniam', roles: [{ role: 'it', from: -150 }], talk: talks(12, 20, 0.85) },
    ],
    asks: WEEKLY_ASKS,
    meetings: [
      pilotCalls(['Zulkifli Jaafar', 'Wong Mei Yee']),
      reviews(['Zulkifli Jaafar', 'Wong Mei Yee', 'Harith Salleh', 'Devi Subramaniam'], 25, [[0, 0.95]], 0.25),
    ],
    fleet: {
      devices: [
        [-165, 16],
        [-40, 140],
        [20, 140],
        [35, 160],
        [400, 162],
      ],
      reporting: level(0.963),
      intervalMinutes: 10,
    },
    use: [
      {
        person: 'Wong Mei Yee',
        via: 'portal',
        daysPerWeek: [
          [-15, 0],
          [-10, 3.2],
        ],
        actions: 8,
      },
    ],
    nextSteps: [
      { on: 25, dueIn: 40, what: 'Paper for the steering committee', with: 'Zulkifli Jaafar' },
      { on: 90, dueIn: 45, what: 'Paper for the works committee', with: 'Zulkifli Jaafar' },
    ],
    plans: KLANG_TRANSIT,
    expected: {
      30: ['steady', 'thriving'],
      90: ['steady', 'thriving'],
      150: ['at-risk', 'steady'],
      180: ['at-risk'],
      365: ['stalled'],
    },
    stallsOn: 250,
  },
  {
    key: 'oulu-board',
    name: 'Oulu Board',
    family: FAMILY,
    sentence: 'Answers within the day, reports are read, the rollout has no date.',
    place: FINLAND,
    annualValue: 188_000,
    potential: 750_000,
    contractModel: 'subscription',
    renewsOn: 400,
    csm: JONAS,
    ae: PRIYA,
    handedOverAgo: 90,
    pilotDays: 130,
    pilot: {
      key: 'dryer-section',
      name: 'Dryer section',
      plannedDevices: 600,
      stages: stages(),
    },
    people: [
      {
        name: 'Tuomas Niemelä',
        roles: [
          { role: 'champion', from: -125 },
          { role: 'system-owner', from: -10 },
        ],
        talk: talks(5, 8, 0.94),
      },
      { name: 'Päivi Korhonen', roles: [{ role: 'budget-holder', from: -110 }], talk: talks(18, 22, 0.85) },
      { name: 'Eero Laine', roles: [{ role: 'operator', from: -100 }], talk: talks(8, 11, 0.9) },
    ],
    asks: WEEKLY_ASKS,
    meetings: [pilotCalls(['Tuomas Niemelä', 'Eero Laine']), reviews(['Tuomas Niemelä', 'Päivi Korhonen', 'Eero Laine'], 26, [[0, 0.95]])],
    fleet: {
      devices: [
        [-115, 16],
        [-25, 110],
        [400, 110],
      ],
      reporting: level(0.978),
      intervalMinutes: 1,
    },
    use: [{ person: 'Eero Laine', via: 'portal', daysPerWeek: level(4.2), actions: 15 }],
    nextSteps: [{ on: 14, dueIn: 45, what: 'Date for the rollout', with: 'Päivi Korhonen' }],
    plans: OULU,
    expected: {
      30: ['steady', 'thriving'],
      90: ['steady', 'thriving'],
      150: ['at-risk'],
      180: ['at-risk'],
      365: ['stalled'],
    },
    stallsOn: 210,
  },
];
