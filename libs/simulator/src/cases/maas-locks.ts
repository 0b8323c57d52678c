import { handoverList, paysAfter, ready, takesOver, USUAL } from '../plans/usual.plans';
import { JONAS, level, LONG_AGO, pilotCalls, PRIYA, reviews, stages, talks } from '../story/rhythms';
import { NETHERLANDS } from './case-places';
import type { JudgedCase } from './judged-case';

/** Well run, but a legal question about where the data may lie is open for months; others decide it, and late. */
export const MAAS_LOCKS: JudgedCase = {
  key: 'maas-locks',
  name: 'Sluizen Maasdal',
  place: NETHERLANDS,
  handedOverOn: '2024-03-18',
  annualValue: 340_000,
  potential: 2_600_000,
  contractModel: 'framework contract',
  renewsOn: 480,
  csm: JONAS,
  ae: PRIYA,
  pilotDays: 175,
  pilot: { key: 'lock-gates', name: 'Lock gates', plannedDevices: 420, stages: stages() },
  people: [
    { name: 'Femke Hendriks', roles: [{ role: 'champion', from: -165 }], talk: talks(6, 10, 0.9) },
    { name: 'Joost van Dalen', roles: [{ role: 'system-owner', from: -30 }], talk: talks(8, 12, 0.88) },
    {
      name: 'Annelies Smit',
      roles: [
        { role: 'sponsor', from: -160 },
        { role: 'budget-holder', from: -160 },
      ],
      talk: talks(22, 30, 0.8),
    },
    {
      name: 'Bram Koster',
      roles: [
        { role: 'it', from: -140 },
        { role: 'data-owner', from: -60 },
      ],
      talk: talks(14, 20, 0.75),
    },
    { name: 'Lotte Janssen', roles: [{ role: 'operator', from: -120 }], talk: talks(8, 11, 0.92) },
  ],
  asks: [
    [LONG_AGO, 7],
    [0, 11],
  ],
  meetings: [
    pilotCalls(['Femke Hendriks', 'Lotte Janssen', 'Bram Koster']),
    reviews(['Femke Hendriks', 'Joost van Dalen', 'Annelies Smit'], 30, [[0, 0.92]]),
  ],
  fleet: {
    devices: [
      [-165, 12],
      [-60, 96],
      [290, 98],
      [320, 170],
      [400, 172],
    ],
    reporting: level(0.97),
    intervalMinutes: 5,
  },
  use: [
    { person: 'Lotte Janssen', via: 'portal', daysPerWeek: level(4.2), actions: 15 },
    {
      via: 'api',
      daysPerWeek: [
        [-60, 0],
        [-50, 6.6],
      ],
      actions: 220,
    },
  ],
  nextSteps: [
    { on: 30, dueIn: 60, what: 'Answer of the legal department', with: 'Bram Koster' },
    { on: 125, dueIn: 60, what: 'Meeting with the ministry', with: 'Annelies Smit' },
    { on: 230, dueIn: 60, what: 'Offer for the northern locks', with: 'Femke Hendriks' },
    { on: 335, dueIn: 60, what: 'Plan for the weirs', with: 'Femke Hendriks' },
  ],
  plans: {
    ...USUAL,
    handover: handoverList(7),
    operations: { ...USUAL.operations, by: 'Lotte Janssen', share: takesOver(0.9) },
    readiness: ready(
      3.1,
      {
        'data-governance': [
          [0, 1],
          [230, 0.8],
          [275, 3],
        ],
        politics: [
          [0, 2],
          [200, 1.4],
          [280, 2.8],
        ],
      },
      18,
    ),
    satisfaction: level(8.2),
    decisions: [
      { on: 12, what: 'May the data lie outside the ministry', dueIn: 90, closed: 268 },
      { on: 225, what: 'Northern locks', dueIn: 60, closed: 281 },
    ],
    budget: [{ on: 40, state: 'approved', share: 0.6, window: [30, 300] }],
    growth: { sites: ['Northern locks'], plannedOn: 20, orderedAhead: 7 },
    promises: [
      { on: -60, what: 'Penetration test by an outside firm', dueIn: 90, contractual: true, settled: 24 },
      { on: 120, what: 'Paper on data protection', dueIn: 30, settled: 146 },
    ],
    value: [{ on: 130, what: 'Two gate failures seen days before', share: 0.8, accepted: 149 }],
    knowledge: [
      {
        person: 'Lotte Janssen',
        topic: 'Read the vibration',
        shown: [
          [-12, 3],
          [120, 3],
          [300, 4],
        ],
      },
    ],
    money: { paidAfter: paysAfter(34), every: 91 },
    pulse: {
      level: [
        [0, 3.1],
        [150, 2.4],
        [270, 3.3],
      ],
      every: [[LONG_AGO, 50]],
      reasons: [[110, 'Lawyers; nothing that Femke could do about it']],
    },
  },
};
