import { handoverList, paysAfter, ready, takesOver, USUAL } from '../plans/usual.plans';
import { JONAS, level, LONG_AGO, pilotCalls, reviews, stages, talks, TOM, WEEKLY_ASKS } from '../story/rhythms';
import { NORWAY } from './case-places';
import type { JudgedCase } from './judged-case';

/** Healthy and not exposed: five people, a trained backup, the next money approved long before it is needed. */
export const NORRFJORD_SALMON: JudgedCase = {
  key: 'norrfjord-salmon',
  name: 'Norrfjord Salmon',
  place: NORWAY,
  handedOverOn: '2024-09-02',
  annualValue: 1_450_000,
  potential: 4_800_000,
  contractModel: 'subscription',
  renewsOn: 730,
  csm: JONAS,
  ae: TOM,
  pilotDays: 150,
  pilot: { key: 'pens', name: 'Pens in the outer fjord', plannedDevices: 640, stages: stages('scaling', 95) },
  people: [
    {
      name: 'Ingrid Solheim',
      department: 'Production',
      roles: [{ role: 'champion', from: -140 }],
      talk: talks(5, 9, 0.92),
    },
    {
      name: 'Håkon Nygård',
      department: 'Production',
      roles: [{ role: 'backup-champion', from: -30, trained: true }],
      talk: talks(11, 14, 0.88),
    },
    { name: 'Marit Eide', department: 'Finance', roles: [{ role: 'budget-holder', from: -130 }], talk: talks(20, 24, 0.85) },
    { name: 'Torbjørn Aasen', department: 'Management', roles: [{ role: 'sponsor', from: -135 }], talk: talks(26, 32, 0.85) },
    {
      name: 'Silje Dahl',
      department: 'Operations',
      roles: [
        { role: 'system-owner', from: -25 },
        { role: 'operator', from: -110 },
      ],
      talk: talks(6, 8, 0.93),
    },
  ],
  asks: WEEKLY_ASKS,
  meetings: [
    pilotCalls(['Ingrid Solheim', 'Silje Dahl']),
    reviews(['Ingrid Solheim', 'Silje Dahl', 'Marit Eide', 'Torbjørn Aasen'], 28, [[0, 0.94]]),
  ],
  fleet: {
    devices: [
      [-140, 24],
      [-60, 180],
      [50, 180],
      [64, 240],
      [120, 245],
      [140, 350],
      [230, 352],
      [255, 470],
      [345, 475],
      [370, 600],
    ],
    reporting: level(0.968),
    intervalMinutes: 10,
  },
  use: [
    { person: 'Silje Dahl', via: 'portal', daysPerWeek: level(4.6), actions: 18 },
    {
      person: 'Håkon Nygård',
      via: 'app',
      daysPerWeek: [
        [-30, 1],
        [40, 2.8],
      ],
      actions: 7,
    },
  ],
  nextSteps: [
    { on: 20, dueIn: 45, what: 'Sensors for the feed barges', with: 'Ingrid Solheim' },
    { on: 100, dueIn: 50, what: 'Order for the inner fjord', with: 'Marit Eide' },
    { on: 210, dueIn: 50, what: 'Fit the inner fjord', with: 'Silje Dahl' },
    { on: 315, dueIn: 60, what: 'Plan for the smolt plant', with: 'Torbjørn Aasen' },
  ],
  plans: {
    ...USUAL,
    handover: handoverList(8),
    operations: { ...USUAL.operations, by: 'Silje Dahl', share: takesOver(0.93) },
    readiness: ready(3.3),
    satisfaction: level(8.8),
    decisions: [
      { on: 18, what: 'Feed barges', dueIn: 30, closed: 38 },
      { on: 92, what: 'Inner fjord', dueIn: 40, closed: 121 },
      { on: 305, what: 'Smolt plant', dueIn: 60, closed: 342 },
    ],
    budget: [
      { on: -15, state: 'approved', share: 0.35, window: [-20, 90] },
      { on: 96, state: 'approved', share: 0.5, window: [80, 270] },
      { on: 290, state: 'approved', share: 0.5, window: [280, 420] },
    ],
    growth: {
      sites: ['Feed barges', 'Inner fjord, first half', 'Inner fjord, second half', 'Smolt plant'],
      plannedOn: 15,
      orderedAhead: 8,
    },
    promises: [
      { on: -45, what: 'Oxygen alarm within a minute', dueIn: 40, contractual: true, settled: -9 },
      { on: 110, what: 'Report by pen', dueIn: 45, settled: 148 },
    ],
    value: [
      { on: 80, what: 'Fewer feed stops', share: 0.7, accepted: 96 },
      { on: 260, what: 'Fish lost to low oxygen halved', share: 0.8, accepted: 275 },
    ],
    knowledge: [
      {
        person: 'Silje Dahl',
        topic: 'Set and answer alarms',
        shown: [
          [-10, 3],
          [100, 4],
          [280, 4],
        ],
      },
      {
        person: 'Håkon Nygård',
        topic: 'Replace a probe',
        shown: [
          [-15, 3],
          [90, 3],
          [270, 4],
        ],
      },
    ],
    money: { paidAfter: paysAfter(22), every: 91 },
    pulse: { level: level(3.4), every: [[LONG_AGO, 45]] },
  },
};
