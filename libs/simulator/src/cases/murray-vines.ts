import { handoverList, paysAfter, ready, takesOver, USUAL } from '../plans/usual.plans';
import { level, LONG_AGO, MEI, pilotCalls, reviews, stages, talks, TOM } from '../story/rhythms';
import { MURRAY } from './case-places';
import type { JudgedCase } from './judged-case';

/** Trap: from May to August the vines and the probes sleep, and in the vintage nobody has time to write. Nothing is wrong. */
export const MURRAY_VINES: JudgedCase = {
  key: 'murray-vines',
  name: 'Murray Bend Vineyards',
  place: MURRAY,
  lulls: [
    { from: '02-15', until: '04-05', pace: 0.45 },
    { from: '05-15', until: '08-20', pace: 0.22 },
  ],
  handedOverOn: '2023-12-04',
  annualValue: 96_000,
  potential: 310_000,
  contractModel: 'seasonal',
  renewsOn: 300,
  csm: MEI,
  ae: TOM,
  pilotDays: 105,
  pilot: { key: 'blocks', name: 'River blocks', plannedDevices: 210, dormantMonths: [6, 7, 8], stages: stages('steady', 300) },
  people: [
    {
      name: 'Fiona McAllister',
      roles: [
        { role: 'champion', from: -100 },
        { role: 'sponsor', from: -100 },
      ],
      talk: talks(5, 9, 0.9),
    },
    {
      name: 'Angus Reid',
      roles: [
        { role: 'system-owner', from: -10 },
        { role: 'operator', from: -80 },
      ],
      talk: talks(7, 10, 0.88),
    },
    { name: 'Deb Kowalski', roles: [{ role: 'budget-holder', from: -90 }], talk: talks(20, 30, 0.8) },
  ],
  asks: [
    [LONG_AGO, 7],
    [0, 13],
  ],
  meetings: [pilotCalls(['Fiona McAllister', 'Angus Reid']), reviews(['Fiona McAllister', 'Angus Reid', 'Deb Kowalski'], 40, [[0, 0.9]])],
  fleet: {
    devices: [
      [-95, 10],
      [-20, 92],
      [290, 92],
      [315, 165],
      [400, 166],
    ],
    reporting: level(0.96),
    asleep: 0.05,
    intervalMinutes: 60,
  },
  use: [{ person: 'Angus Reid', via: 'app', daysPerWeek: level(4.4), actions: 9 }],
  nextSteps: [
    { on: 20, dueIn: 50, what: 'Soil moisture for the hill block', with: 'Fiona McAllister' },
    { on: 150, dueIn: 110, what: 'Season review and order before budburst', with: 'Fiona McAllister' },
    { on: 325, dueIn: 70, what: 'Frost alarms for the low blocks', with: 'Angus Reid' },
  ],
  plans: {
    ...USUAL,
    handover: handoverList(8),
    operations: { ...USUAL.operations, perWeek: 1.5, by: 'Angus Reid', share: takesOver(0.9) },
    alarms: { perWeek: level(1.2), handled: level(0.88) },
    readiness: ready(2.9, {}, 24),
    satisfaction: level(8.6),
    decisions: [{ on: 148, what: 'All river blocks next season', dueIn: 120, closed: 262 }],
    budget: [
      { on: 158, state: 'requested', share: 0.8, window: [210, 280] },
      { on: 255, state: 'approved', share: 0.8, window: [210, 280] },
    ],
    growth: { sites: ['Hill blocks'], plannedOn: 150, orderedAhead: 22 },
    promises: [{ on: -40, what: 'Frost alarm by text message', dueIn: 60, contractual: true, settled: 10 }],
    value: [{ on: 128, what: 'A fifth less water', share: 0.9, accepted: 146 }],
    knowledge: [
      {
        person: 'Angus Reid',
        topic: 'Wake a probe',
        shown: [
          [-8, 3],
          [285, 4],
        ],
      },
    ],
    money: { paidAfter: paysAfter(30), every: 182, renewed: 276 },
    pulse: { level: level(3.2), every: [[LONG_AGO, 60]] },
  },
};
