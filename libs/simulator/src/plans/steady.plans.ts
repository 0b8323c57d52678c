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
  alarms: { perWeek: level(1.7), handled: level(0.84) },
  readiness: ready(2.6, { ownership: 2 }, 28),
  satisfaction: level(7.2),
  pulse: { level: level(2.7), every: [[LONG_AGO, 55]] },
  decisions: [
    { on: 24, what: 'Rooms 11 to 13', closed: 33 },
    { on: 84, what: 'Rooms 14 to 16', dueIn: 60, closed: 152 },
    { on: 205, what: 'Blast freezer', dueIn: 60, closed: 281 },
  ],
  budget: [{ on: 150, state: 'approved', share: 0.15, window: [120, 200] }],
  growth: { sites: ['Rooms 11 to 13', 'Rooms 14 to 16', 'Blast freezer'], plannedOn: 20, orderedAhead: 5 },
  promises: [{ on: -30, what: 'Door contacts', dueIn: 60, settled: 47 }],
  value: [{ on: 160, what: 'One spoiled load less', share: 0.4, accepted: 209 }],
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

/** Twelve days in: one item of the list is still to be accepted, and nothing else is late yet. */
export const HEJAZ: Plans = {
  ...USUAL,
  operations: { ...USUAL.operations, perWeek: 1.6, by: 'Huda Zahrani', share: takesOver(0.8) },
  alarms: { perWeek: level(1.4), handled: level(0.85) },
  handover: handoverList(7, 14),
  readiness: ready(3.1),
  decisions: [
    { on: 6, what: 'Who reads the monthly report', closed: 19 },
    { on: 36, what: 'First cell of line 2', dueIn: 30, closed: 52 },
    { on: 98, what: 'Filling line 2', dueIn: 50, closed: 141 },
    { on: 205, what: 'Second plant', dueIn: 60, closed: 268 },
  ],
  budget: [
    { on: -15, state: 'approved', share: 0.3, window: [-30, 100] },
    { on: 120, state: 'approved', share: 0.5, window: [100, 180] },
  ],
  growth: { sites: ['Line 2, first cell', 'Line 2', 'Second plant', 'Third plant'], plannedOn: 10, orderedAhead: 5 },
  promises: [
    { on: -45, what: 'Count of bottles per shift', dueIn: 40, contractual: true, settled: -6 },
    { on: 5, what: 'Board report in Arabic', dueIn: 30, settled: 38 },
  ],
  value: [{ on: 100, what: 'Shorter stops at the filler', share: 0.5, accepted: 118 }],
  knowledge: [
    {
      person: 'Huda Zahrani',
      topic: 'Set and answer alarms',
      shown: [
        [-3, 2],
        [80, 3],
        [230, 3],
      ],
    },
  ],
  money: { paidAfter: paysAfter(35), every: 91, renewed: 352 },
};
