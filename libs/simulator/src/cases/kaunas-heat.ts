import { handoverList, paysAfter, ready, takesOver, USUAL } from '../plans/usual.plans';
import { JONAS, level, LONG_AGO, pilotCalls, reviews, stages, talks, TOM } from '../story/rhythms';
import { LITHUANIA } from './case-places';
import type { JudgedCase } from './judged-case';

/** Healthy but exposed: the board approves money once a year, and until the last week nobody knows whether it will. */
export const KAUNAS_HEAT: JudgedCase = {
  key: 'kaunas-heat',
  name: 'Kauno Šiluma',
  place: LITHUANIA,
  handedOverOn: '2024-05-13',
  annualValue: 210_000,
  potential: 1_100_000,
  contractModel: 'per site',
  renewsOn: 545,
  csm: JONAS,
  ae: TOM,
  pilotDays: 140,
  pilot: { key: 'substations', name: 'Heat substations', plannedDevices: 900, stages: stages('scaling', 215) },
  people: [
    { name: 'Rasa Petrauskienė', roles: [{ role: 'champion', from: -130 }], talk: talks(5, 9, 0.9) },
    { name: 'Mindaugas Kairys', roles: [{ role: 'system-owner', from: -20 }], talk: talks(9, 12, 0.88) },
    { name: 'Vytautas Jonaitis', roles: [{ role: 'budget-holder', from: -120 }], talk: talks(30, 36, 0.7) },
    { name: 'Eglė Butkutė', roles: [{ role: 'operator', from: -100 }], talk: talks(8, 11, 0.9) },
  ],
  asks: [
    [LONG_AGO, 6],
    [0, 11],
  ],
  meetings: [
    pilotCalls(['Rasa Petrauskienė', 'Eglė Butkutė']),
    reviews(['Rasa Petrauskienė', 'Mindaugas Kairys', 'Vytautas Jonaitis'], 30, [[0, 0.9]]),
  ],
  fleet: {
    devices: [
      [-130, 20],
      [-50, 210],
      [200, 212],
      [230, 380],
      [300, 384],
      [330, 560],
      [400, 565],
    ],
    reporting: level(0.955),
    intervalMinutes: 30,
  },
  use: [
    { person: 'Eglė Butkutė', via: 'portal', daysPerWeek: level(4.4), actions: 16 },
    { person: 'Mindaugas Kairys', via: 'portal', daysPerWeek: level(1.6), actions: 6 },
  ],
  nextSteps: [
    { on: 40, dueIn: 60, what: 'Paper for the board', with: 'Rasa Petrauskienė' },
    { on: 130, dueIn: 50, what: 'Numbers of the first heating weeks', with: 'Mindaugas Kairys' },
    { on: 205, dueIn: 60, what: 'Fit the eastern district', with: 'Mindaugas Kairys' },
    { on: 310, dueIn: 60, what: 'Third district', with: 'Rasa Petrauskienė' },
  ],
  plans: {
    ...USUAL,
    handover: handoverList(8),
    operations: { ...USUAL.operations, by: 'Eglė Butkutė', share: takesOver(0.88) },
    readiness: ready(
      3,
      {
        budget: [
          [0, 1.2],
          [170, 1.6],
          [200, 3.2],
        ],
        politics: 2,
      },
      18,
    ),
    satisfaction: level(8.4),
    decisions: [
      { on: 60, what: 'Eastern district', dueIn: 135, closed: 192 },
      { on: 295, what: 'Third district', dueIn: 50, closed: 318 },
    ],
    budget: [
      { on: 45, state: 'requested', share: 0.8, window: [165, 200] },
      { on: 191, state: 'approved', share: 0.8, window: [165, 200] },
    ],
    growth: { sites: ['Eastern district', 'Third district'], plannedOn: 58, orderedAhead: 6 },
    promises: [
      { on: -50, what: 'Interface to the billing system', dueIn: 80, contractual: true, settled: 22 },
      { on: 140, what: 'Return temperatures by building', dueIn: 40, settled: 176 },
    ],
    value: [{ on: 178, what: 'Return temperature four degrees lower', share: 0.9, accepted: 190 }],
    knowledge: [
      {
        person: 'Eglė Butkutė',
        topic: 'Read the trend',
        shown: [
          [-10, 3],
          [150, 3],
          [330, 4],
        ],
      },
    ],
    money: { paidAfter: paysAfter(29), every: 91 },
    pulse: {
      level: [
        [0, 3.2],
        [150, 2.7],
        [200, 3.4],
      ],
      every: [[LONG_AGO, 48]],
      reasons: [[120, 'All hangs on the board in November']],
    },
  },
};
