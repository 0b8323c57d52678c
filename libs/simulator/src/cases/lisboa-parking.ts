import { paysAfter, ready, takesOver, USUAL } from '../plans/usual.plans';
import { level, LONG_AGO, MEI, pilotCalls, reviews, stages, talks, TOM } from '../story/rhythms';
import { LISBON } from './case-places';
import type { JudgedCase } from './judged-case';

/** Trap: nobody ticks the handover list, and much comes from a mailbox of the department. They run it well; the sponsor is hardly seen. */
export const LISBOA_PARKING: JudgedCase = {
  key: 'lisboa-parking',
  name: 'Estacionamento Municipal do Tejo',
  place: LISBON,
  handedOverOn: '2024-10-14',
  annualValue: 72_000,
  potential: 400_000,
  contractModel: 'public tender, two years',
  renewsOn: 610,
  csm: MEI,
  ae: TOM,
  pilotDays: 150,
  pilot: { key: 'bays', name: 'Bays in the old town', plannedDevices: 800, stages: stages() },
  people: [
    { name: 'Teresa Nogueira', roles: [{ role: 'champion', from: -140 }], talk: talks(8, 16, 0.85) },
    {
      name: 'Rui Carvalho',
      roles: [
        { role: 'operations', from: -120 },
        { role: 'system-owner', from: 12 },
      ],
      talk: talks(9, 13, 0.88),
    },
    {
      name: 'Manuel Pinto',
      roles: [{ role: 'sponsor', from: -135 }],
      talk: [
        [-135, 45, 0.6],
        [0, 70, 0.45],
      ],
    },
  ],
  sharedMailbox: [
    [LONG_AGO, 12],
    [0, 9],
  ],
  asks: [
    [LONG_AGO, 8],
    [0, 14],
  ],
  meetings: [pilotCalls(['Teresa Nogueira', 'Rui Carvalho'], 14), reviews(['Teresa Nogueira', 'Rui Carvalho'], 42, [[0, 0.9]])],
  fleet: {
    devices: [
      [-140, 40],
      [-30, 390],
      [150, 392],
      [185, 540],
      [330, 542],
      [365, 700],
      [400, 702],
    ],
    reporting: level(0.945),
    intervalMinutes: 15,
  },
  use: [
    { person: 'Rui Carvalho', via: 'portal', daysPerWeek: level(4), actions: 12 },
    {
      via: 'api',
      daysPerWeek: [
        [-30, 0],
        [-20, 6.8],
      ],
      actions: 500,
    },
  ],
  nextSteps: [
    { on: 35, dueIn: 70, what: 'Streets of the second phase', with: 'Teresa Nogueira' },
    { on: 190, dueIn: 80, what: "Review with the mayor's office", with: 'Teresa Nogueira' },
  ],
  plans: {
    ...USUAL,
    handover: {
      items: [
        ['Accounts and permissions', -14, null],
        ['Alarm plan', -12, null],
        ['Documents', -10, null],
        ['Training of operators', -6, null],
        ['Support path', -2, null],
        ['Data agreement', -2, null],
      ],
    },
    operations: { ...USUAL.operations, perWeek: 2, by: 'Rui Carvalho', share: takesOver(0.92) },
    readiness: ready(
      2.8,
      {
        politics: [
          [0, 2.4],
          [250, 1.8],
        ],
      },
      30,
    ),
    satisfaction: level(8),
    decisions: [{ on: 60, what: 'Second phase', dueIn: 70, closed: 128 }],
    budget: [
      { on: 70, state: 'requested', share: 0.5, window: [100, 160] },
      { on: 130, state: 'approved', share: 0.5, window: [100, 160] },
    ],
    growth: { sites: ['Second phase', 'River side'], plannedOn: 62, orderedAhead: 10 },
    promises: [{ on: -50, what: 'Signs that show free bays', dueIn: 90, contractual: true, settled: 34 }],
    value: [{ on: 160, what: 'A fifth more income from bays', share: 1.4, accepted: 178 }],
    knowledge: [
      {
        person: 'Rui Carvalho',
        topic: 'Change a sensor',
        shown: [
          [20, 3],
          [200, 4],
        ],
      },
    ],
    money: { paidAfter: paysAfter(47), every: 91 },
    pulse: { level: level(2.9), every: [[LONG_AGO, 70]] },
  },
};
