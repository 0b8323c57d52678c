import { handoverList, paysAfter, ready, takesOver, USUAL } from '../plans/usual.plans';
import { level, LONG_AGO, MEI, pilotCalls, PRIYA, reviews, stages, talks, WEEKLY_ASKS } from '../story/rhythms';
import { CASTILE } from './case-places';
import type { JudgedCase } from './judged-case';

/** Healthy but exposed: one person is champion, owner and the money, and nobody else has ever written. */
export const DUERO_COLD_CHAIN: JudgedCase = {
  key: 'duero-cold-chain',
  name: 'Frigoríficos del Duero',
  place: CASTILE,
  lulls: [{ from: '08-05', until: '08-25', pace: 0.02 }],
  handedOverOn: '2024-02-12',
  annualValue: 46_000,
  potential: 120_000,
  contractModel: 'per device',
  renewsOn: 365,
  csm: MEI,
  ae: PRIYA,
  pilotDays: 95,
  pilot: { key: 'cold-rooms', name: 'Cold rooms', plannedDevices: 130, stages: stages('steady', 210) },
  people: [
    {
      name: 'Rocío Velasco',
      roles: [
        { role: 'champion', from: -90 },
        { role: 'sponsor', from: -90 },
        { role: 'budget-holder', from: -90 },
        { role: 'system-owner', from: -15 },
      ],
      talk: talks(4, 8, 0.93),
    },
  ],
  asks: WEEKLY_ASKS,
  meetings: [pilotCalls(['Rocío Velasco']), reviews(['Rocío Velasco'], 35, [[0, 0.92]])],
  fleet: {
    devices: [
      [-85, 10],
      [-30, 58],
      [70, 58],
      [90, 84],
      [190, 85],
      [215, 122],
      [400, 124],
    ],
    reporting: level(0.962),
    intervalMinutes: 15,
  },
  use: [{ person: 'Rocío Velasco', via: 'portal', daysPerWeek: level(4.1), actions: 13 }],
  nextSteps: [
    { on: 28, dueIn: 50, what: 'Second building', with: 'Rocío Velasco' },
    { on: 150, dueIn: 60, what: 'The lorries', with: 'Rocío Velasco' },
    { on: 300, dueIn: 60, what: 'Renewal and the dock doors', with: 'Rocío Velasco' },
  ],
  quiet: [{ from: '08-05', until: '08-25', known: '07-10', reason: 'Rocío is on holiday' }],
  plans: {
    ...USUAL,
    handover: handoverList(7, 40),
    operations: { ...USUAL.operations, perWeek: 1.2, by: 'Rocío Velasco', share: takesOver(0.9) },
    readiness: ready(3, { skills: 2 }, 24),
    satisfaction: level(9),
    decisions: [
      { on: 35, what: 'Second building', dueIn: 30, closed: 60 },
      { on: 160, what: 'Temperature in the lorries', dueIn: 45, closed: 188 },
    ],
    budget: [{ on: 55, state: 'approved', share: 0.5, window: [40, 240] }],
    growth: { sites: ['Second building', 'Lorries'], plannedOn: 30, orderedAhead: 7 },
    promises: [{ on: -30, what: 'Reports in Spanish', dueIn: 60, settled: 12 }],
    value: [{ on: 110, what: 'No load refused for temperature', share: 0.9, accepted: 118 }],
    knowledge: [
      {
        person: 'Rocío Velasco',
        topic: 'Set and answer alarms',
        shown: [
          [-8, 3],
          [140, 4],
        ],
      },
    ],
    money: { paidAfter: paysAfter(28), every: 91, renewed: 342 },
    pulse: { level: level(3.5), every: [[LONG_AGO, 60]] },
  },
};
