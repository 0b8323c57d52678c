import { handoverList, paysAfter, ready, takesOver, USUAL } from '../plans/usual.plans';
import { level, LONG_AGO, pilotCalls, PRIYA, reviews, stages, TOM, WEEKLY_ASKS } from '../story/rhythms';
import { TRANSVAAL } from './case-places';
import type { JudgedCase } from './judged-case';

/** Everything is well until the group closes the shaft: lost within six weeks, through nobody's fault. */
export const LIMPOPO_PLATINUM: JudgedCase = {
  key: 'limpopo-platinum',
  name: 'Limpopo Platinum',
  place: TRANSVAAL,
  handedOverOn: '2024-02-26',
  annualValue: 3_400_000,
  potential: 11_000_000,
  contractModel: 'subscription',
  renewsOn: 365,
  csm: PRIYA,
  ae: TOM,
  pilotDays: 140,
  pilot: {
    key: 'shaft-2',
    name: 'Ventilation of shaft 2',
    plannedDevices: 380,
    stages: [...stages('scaling', 80), [172, 'paused'], [255, 'wound-down']],
  },
  people: [
    {
      name: 'Thabo Mokoena',
      roles: [{ role: 'champion', from: -130 }],
      talk: [
        [-130, 5, 0.93],
        [0, 9, 0.9],
        [170, 25, 0.7],
        [255, null, 0],
      ],
    },
    {
      name: 'Annemarie Botha',
      roles: [
        { role: 'sponsor', from: -130 },
        { role: 'budget-holder', from: -130 },
      ],
      talk: [
        [-130, 18, 0.85],
        [0, 24, 0.85],
        [165, 40, 0.6],
        [230, null, 0],
      ],
    },
    {
      name: 'Lerato Sithole',
      roles: [
        { role: 'system-owner', from: -20 },
        { role: 'operator', from: -110 },
      ],
      talk: [
        [-110, 6, 0.92],
        [0, 8, 0.92],
        [172, 18, 0.85],
        [230, null, 0],
      ],
      leaves: 238,
    },
    {
      name: 'Pieter Coetzee',
      roles: [{ role: 'backup-champion', from: -10, trained: true }],
      talk: [
        [-60, 14, 0.88],
        [0, 18, 0.85],
        [175, null, 0.4],
        [235, null, 0],
      ],
    },
  ],
  asks: [...WEEKLY_ASKS, [255, null]],
  meetings: [
    pilotCalls(['Thabo Mokoena', 'Lerato Sithole']),
    {
      ...reviews(['Thabo Mokoena', 'Annemarie Botha', 'Lerato Sithole'], 28, [
        [0, 0.94],
        [175, 0.5],
        [240, 0],
      ]),
      every: [
        [LONG_AGO, null],
        [14, 28],
        [235, null],
      ],
    },
  ],
  fleet: {
    devices: [
      [-125, 20],
      [-40, 150],
      [65, 150],
      [85, 230],
      [150, 232],
      [400, 232],
    ],
    reporting: [
      [0, 0.965],
      [178, 0.96],
      [200, 0.6],
      [260, 0.15],
      [290, 0.02],
    ],
    intervalMinutes: 1,
  },
  use: [
    {
      person: 'Lerato Sithole',
      via: 'portal',
      daysPerWeek: [
        [0, 4.7],
        [172, 4.4],
        [200, 1.5],
        [240, 0],
      ],
      actions: 24,
    },
    {
      person: 'Pieter Coetzee',
      via: 'app',
      daysPerWeek: [
        [0, 2.2],
        [172, 2],
        [210, 0],
      ],
      actions: 6,
    },
  ],
  nextSteps: [
    { on: 18, dueIn: 50, what: 'Order for the return airways', with: 'Annemarie Botha' },
    { on: 105, dueIn: 60, what: 'Shaft 4: site visit', with: 'Thabo Mokoena' },
  ],
  plans: {
    ...USUAL,
    handover: handoverList(8),
    operations: { ...USUAL.operations, perWeek: 2.2, by: 'Lerato Sithole', share: takesOver(0.94), until: 200 },
    readiness: {
      ...ready(
        [
          [0, 3.3],
          [165, 3.2],
          [180, 0.8],
        ],
        {},
        16,
      ),
      every: [
        [LONG_AGO, 16],
        [175, null],
      ],
    },
    satisfaction: level(8.9),
    decisions: [
      { on: 30, what: 'Return airways', dueIn: 30, closed: 52 },
      { on: 110, what: 'Shaft 4', dueIn: 75, closed: 170, outcome: 'dropped' },
    ],
    budget: [
      { on: -10, state: 'approved', share: 0.4, window: [-20, 90] },
      { on: 118, state: 'requested', share: 0.7, window: [110, 200] },
      { on: 171, state: 'refused' },
    ],
    alarms: {
      perWeek: [
        [0, 1.4],
        [172, 1.4],
        [200, 0],
      ],
      handled: [[0, 0.95]],
    },
    tickets: {
      ...USUAL.tickets,
      every: [
        [LONG_AGO, 22],
        [0, 40],
        [172, null],
      ],
    },
    growth: { sites: ['Return airways'], plannedOn: 16, orderedAhead: 10 },
    rollouts: [{ on: 172, waves: [] }],
    promises: [{ on: -45, what: 'Gas alarm to the control room', dueIn: 40, contractual: true, settled: -8 }],
    value: [{ on: 90, what: 'A tenth less power for the fans', share: 1.1, accepted: 104 }],
    knowledge: [
      {
        person: 'Lerato Sithole',
        topic: 'Set and answer alarms',
        shown: [
          [-12, 3],
          [100, 4],
        ],
      },
    ],
    money: {
      paidAfter: paysAfter(27),
      every: 91,
      notice: { on: 186, reason: 'Shaft 2 is closed by the group' },
      ended: [255, 'the shaft is closed'],
    },
    pulse: {
      level: [
        [0, 3.5],
        [166, 3.5],
        [175, 0.8],
        [250, 0],
      ],
      every: [
        [LONG_AGO, 40],
        [260, null],
      ],
      reasons: [[172, 'The group closes the shaft; Thabo heard it on the radio']],
    },
  },
};
