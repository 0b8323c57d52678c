import type { Plans } from './plans';
import { handoverList, paysAfter, ready, takesOver, USUAL } from './usual.plans';
import { JONAS, level, LONG_AGO, MEI } from '../story/rhythms';

export const THAMES_LIFTS: Plans = {
  ...USUAL,
  operations: { ...USUAL.operations, perWeek: 1.2, by: 'Shabnam Akhtar', share: takesOver(0.9) },
  alarms: { perWeek: level(1.6), handled: level(0.86) },
  readiness: ready(2.7, {}, 30),
  satisfaction: level(7.4),
  pulse: { level: level(2.9), every: [[LONG_AGO, 60]] },
  decisions: [{ on: 205, what: 'Renewal', dueIn: 90, closed: 318 }],
  budget: [{ on: -20, state: 'approved', share: 0.2, window: [-60, 40] }],
  promises: [
    { on: -40, what: 'Aerials in the shafts', dueIn: 70, settled: 41 },
    { on: 120, what: 'Spare sensors in the van', dueIn: 30, settled: 144 },
  ],
  value: [{ on: 130, what: 'Fewer call-outs at night', share: 0.5, accepted: 171 }],
  knowledge: [
    {
      person: 'Shabnam Akhtar',
      topic: 'Replace a sensor',
      shown: [
        [-12, 2],
        [90, 3],
        [260, 3],
      ],
    },
  ],
  money: { paidAfter: paysAfter(33), every: 91, renewed: 330 },
};

export const COLD_STORE: Plans = {
  ...USUAL,
  operations: { ...USUAL.operations, perWeek: 1.1, by: 'Suraya Ismail', share: takesOver(0.82) },
  alarms: {
    perWeek: level(1.7),
    handled: [
      [140, 0.84],
      [165, 0.66],
      [205, 0.84],
    ],
  },
  readiness: ready(2.4, { ownership: 1.8 }, 28),
  satisfaction: [
    [40, 7.2],
    [80, 5.4],
    [195, 5.8],
    [230, 7.4],
  ],
  pulse: {
    level: [
      [50, 2.7],
      [90, 1.2],
      [130, 2.8],
    ],
    every: [[LONG_AGO, 45]],
    reasons: [
      [60, 'They wait for the door contacts and say so in every call'],
      [122, 'Contacts fitted on all doors; Boon Hock is talking about new rooms again'],
    ],
  },
  decisions: [
    { on: 24, what: 'Rooms 11 to 13', closed: 33 },
    { on: 84, what: 'Rooms 14 to 16', dueIn: 60, closed: 152 },
    { on: 205, what: 'Blast freezer', dueIn: 60, closed: 281 },
  ],
  budget: [
    { on: 150, state: 'requested', share: 0.15, window: [120, 200] },
    { on: 193, state: 'approved', share: 0.15, window: [120, 200] },
  ],
  growth: { sites: ['Rooms 11 to 13', 'Rooms 14 to 16', 'Blast freezer'], plannedOn: 20, orderedAhead: 5 },
  promises: [
    { on: -100, what: 'Readings every minute', dueIn: 40, settled: -62 },
    { on: -30, what: 'Door contacts', dueIn: 55, contractual: true, settled: 121 },
  ],
  value: [{ on: 132, what: 'One spoiled load less', share: 0.4, accepted: 209 }],
  knowledge: [
    {
      person: 'Suraya Ismail',
      topic: 'Answer an alarm',
      shown: [
        [-5, 2],
        [110, 2],
        [250, 3],
      ],
    },
  ],
  money: { paidAfter: paysAfter(38), every: 91, renewed: 349 },
  staff: [{ on: 140, role: 'csm', from: JONAS, to: MEI }],
};

/** Twelve days in: the records of the project team come only now. */
export const HEJAZ: Plans = {
  ...USUAL,
  operations: { ...USUAL.operations, perWeek: 1.6, by: 'Huda Zahrani', from: 13, share: takesOver(0.8) },
  alarms: {
    perWeek: [
      [12, 0],
      [13, 1.4],
    ],
    handled: level(0.85),
  },
  handover: handoverList(0, 14),
  tickets: { ...USUAL.tickets, every: [[13, 40]] },
  readiness: { ...ready(3.1), every: [[13, 15]] },
  surveysFrom: 30,
  decisions: [
    { on: 13, what: 'Who reads the monthly report', closed: 24 },
    { on: 36, what: 'First cell of line 2', dueIn: 30, closed: 52 },
    { on: 98, what: 'Filling line 2', dueIn: 50, closed: 141 },
    { on: 205, what: 'Second plant', dueIn: 60, closed: 268 },
  ],
  budget: [
    { on: 15, state: 'approved', share: 0.3, window: [-30, 100] },
    { on: 120, state: 'approved', share: 0.5, window: [100, 180] },
  ],
  growth: { sites: ['Line 2, first cell', 'Line 2', 'Second plant', 'Third plant'], plannedOn: 17, orderedAhead: 5 },
  promises: [{ on: 14, what: 'Board report in Arabic', dueIn: 30, settled: 38 }],
  value: [{ on: 100, what: 'Shorter stops at the filler', share: 0.5, accepted: 118 }],
  knowledge: [
    {
      person: 'Huda Zahrani',
      topic: 'Set and answer alarms',
      shown: [
        [18, 2],
        [80, 3],
        [230, 3],
      ],
    },
  ],
  money: { paidAfter: paysAfter(35), every: 91, renewed: 352 },
};
