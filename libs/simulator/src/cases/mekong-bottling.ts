import { handoverList, ready, takesOver, USUAL } from '../plans/usual.plans';
import { level, LONG_AGO, MEI, pilotCalls, PRIYA, reviews, stages, talks, WEEKLY_ASKS } from '../story/rhythms';
import { MEKONG } from './case-places';
import type { JudgedCase } from './judged-case';

/** Trap: the new year falls on +90. A dozen mails meet machines, a review is missed, an invoice is paid late, and then all goes on. */
export const MEKONG_BOTTLING: JudgedCase = {
  key: 'mekong-bottling',
  name: 'Cửu Long Beverages',
  place: MEKONG,
  handedOverOn: '2024-11-04',
  annualValue: 132_000,
  potential: 610_000,
  contractModel: 'per line',
  renewsOn: 365,
  csm: MEI,
  ae: PRIYA,
  pilotDays: 100,
  pilot: { key: 'line-a', name: 'Bottling line A', plannedDevices: 170, stages: stages('scaling', 130) },
  people: [
    { name: 'Nguyễn Thu Hà', roles: [{ role: 'champion', from: -95 }], talk: talks(5, 8, 0.9) },
    {
      name: 'Trần Quốc Bảo',
      roles: [
        { role: 'system-owner', from: -20 },
        { role: 'operator', from: -80 },
      ],
      talk: talks(6, 9, 0.9),
    },
    {
      name: 'Lê Minh Châu',
      roles: [
        { role: 'budget-holder', from: -85 },
        { role: 'sponsor', from: -85 },
      ],
      talk: talks(20, 26, 0.8),
    },
    {
      name: 'Phạm Anh Dũng',
      roles: [{ role: 'backup-champion', from: 60, trained: true }],
      talk: [
        [LONG_AGO, null, 0],
        [50, 12, 0.88],
      ],
    },
  ],
  asks: WEEKLY_ASKS,
  meetings: [
    pilotCalls(['Nguyễn Thu Hà', 'Trần Quốc Bảo']),
    reviews(['Nguyễn Thu Hà', 'Trần Quốc Bảo', 'Lê Minh Châu'], 26, [
      [0, 0.93],
      [76, 0.3],
      [98, 0.93],
    ]),
  ],
  fleet: {
    devices: [
      [-92, 8],
      [-25, 62],
      [135, 62],
      [150, 110],
      [250, 112],
      [270, 164],
      [400, 166],
    ],
    reporting: [
      [0, 0.955],
      [78, 0.95],
      [82, 0.55],
      [92, 0.5],
      [99, 0.94],
      [110, 0.955],
    ],
    intervalMinutes: 1,
  },
  use: [
    { person: 'Trần Quốc Bảo', via: 'portal', daysPerWeek: level(4.8), actions: 17 },
    {
      person: 'Phạm Anh Dũng',
      via: 'portal',
      daysPerWeek: [
        [60, 0],
        [66, 2.5],
      ],
      actions: 6,
    },
  ],
  nextSteps: [
    { on: 30, dueIn: 75, what: 'Line B: offer after the new year', with: 'Lê Minh Châu' },
    { on: 145, dueIn: 60, what: 'Fit line B', with: 'Trần Quốc Bảo' },
    { on: 240, dueIn: 60, what: 'The warehouse', with: 'Nguyễn Thu Hà' },
    { on: 325, dueIn: 60, what: 'Renewal', with: 'Lê Minh Châu' },
  ],
  plans: {
    ...USUAL,
    handover: handoverList(8),
    operations: { ...USUAL.operations, perWeek: 2, by: 'Trần Quốc Bảo', share: takesOver(0.93) },
    readiness: ready(3.1, {}, 17),
    satisfaction: level(8.7),
    decisions: [
      { on: 32, what: 'Line B', dueIn: 85, closed: 118 },
      { on: 232, what: 'Warehouse', dueIn: 40, closed: 252 },
    ],
    budget: [
      { on: 40, state: 'requested', share: 0.6, window: [100, 150] },
      { on: 117, state: 'approved', share: 0.6, window: [100, 150] },
      { on: 246, state: 'approved', share: 0.4, window: [230, 300] },
    ],
    growth: { sites: ['Line B', 'Warehouse'], plannedOn: 34, orderedAhead: 12 },
    promises: [
      { on: -30, what: 'Screens in Vietnamese', dueIn: 60, settled: 26 },
      { on: 120, what: 'Shift report', dueIn: 45, settled: 159 },
    ],
    value: [{ on: 72, what: 'Two hours a week less standstill', share: 0.8, accepted: 112 }],
    knowledge: [
      {
        person: 'Trần Quốc Bảo',
        topic: 'Set and answer alarms',
        shown: [
          [-10, 3],
          [120, 4],
        ],
      },
      {
        person: 'Phạm Anh Dũng',
        topic: 'Replace a sensor',
        shown: [
          [62, 2],
          [150, 3],
        ],
      },
    ],
    money: {
      paidAfter: [
        [LONG_AGO, 26],
        [40, 58],
        [75, 27],
      ],
      every: 61,
      renewed: 350,
    },
    pulse: { level: level(3.3), every: [[LONG_AGO, 45]] },
  },
};
