import { handoverList, ready, takesOver, USUAL } from '../plans/usual.plans';
import { LONG_AGO, MEI, pilotCalls, reviews, stages, TOM } from '../story/rhythms';
import { WASHINGTON } from './case-places';
import type { JudgedCase } from './judged-case';

/** Neglected by us: they ask, we do not answer; the promises lie, nobody of ours is named. They are patient until about +200. */
export const PUGET_TRANSIT: JudgedCase = {
  key: 'puget-transit',
  name: 'South Sound Transit',
  place: WASHINGTON,
  handedOverOn: '2024-06-03',
  annualValue: 265_000,
  potential: 1_400_000,
  contractModel: 'subscription',
  renewsOn: 365,
  csm: MEI,
  ae: TOM,
  pilotDays: 125,
  pilot: { key: 'buses', name: 'Bus batteries', plannedDevices: 480, stages: stages() },
  people: [
    {
      name: 'Denise Whitaker',
      roles: [{ role: 'champion', from: -115 }],
      talk: [
        [-115, 5, 0.93],
        [0, 7, 0.93],
        [150, 9, 0.85],
        [215, 22, 0.5],
        [290, null, 0.2],
      ],
    },
    {
      name: 'Carlos Rivera',
      roles: [
        { role: 'system-owner', from: -15 },
        { role: 'operations', from: -100 },
      ],
      talk: [
        [-100, 7, 0.9],
        [0, 8, 0.9],
        [190, 14, 0.8],
        [260, 30, 0.6],
      ],
    },
    {
      name: 'Paula Greene',
      roles: [
        { role: 'sponsor', from: -110 },
        { role: 'budget-holder', from: -110 },
      ],
      talk: [
        [-110, 24, 0.8],
        [0, 30, 0.75],
        [200, null, 0.3],
        [280, null, 0],
      ],
    },
  ],
  asks: [
    [LONG_AGO, 6],
    [0, 25],
    [60, null],
    [255, 14],
  ],
  weAnswer: [
    [LONG_AGO, 0.92],
    [10, 0.45],
    [50, 0.2],
    [260, 0.75],
  ],
  meetings: [
    pilotCalls(['Denise Whitaker', 'Carlos Rivera']),
    {
      ...reviews(['Denise Whitaker', 'Carlos Rivera', 'Paula Greene'], 40, [
        [0, 0.92],
        [200, 0.6],
        [280, 0.2],
      ]),
      missedByUs: [
        [0, 0.35],
        [60, 0.75],
        [255, 0.05],
      ],
    },
  ],
  fleet: {
    devices: [
      [-110, 16],
      [-25, 190],
      [400, 190],
    ],
    reporting: [
      [0, 0.955],
      [120, 0.93],
      [220, 0.88],
      [330, 0.83],
    ],
    intervalMinutes: 2,
  },
  use: [
    {
      person: 'Carlos Rivera',
      via: 'portal',
      daysPerWeek: [
        [0, 4.2],
        [180, 3.6],
        [280, 1.8],
        [360, 1],
      ],
      actions: 14,
    },
  ],
  nextSteps: [{ on: 10, dueIn: 45, what: 'Phase two: our offer', with: 'Denise Whitaker' }],
  plans: {
    ...USUAL,
    handover: handoverList(6),
    operations: { ...USUAL.operations, by: 'Carlos Rivera', share: takesOver(0.9) },
    readiness: {
      ...ready(
        [
          [0, 3],
          [150, 2.4],
          [260, 1.4],
        ],
        {},
        20,
      ),
      every: [
        [LONG_AGO, 20],
        [20, null],
        [260, 25],
      ],
    },
    satisfaction: [
      [0, 8],
      [90, 6],
      [200, 3.5],
    ],
    decisions: [{ on: 45, what: 'Second garage', dueIn: 90, closed: 275, outcome: 'no' }],
    budget: [
      { on: 40, state: 'approved', share: 0.5, window: [30, 210] },
      { on: 214, state: 'missed', window: [30, 210] },
    ],
    rollouts: [{ on: 42, waves: [['Second garage', 150, 190]] }],
    promises: [
      { on: -40, what: 'Charging plan by bus', dueIn: 60, contractual: true, settled: 230, outcome: 'broken' },
      { on: -10, what: 'Export for the grid operator', dueIn: 50 },
      { on: 30, what: 'Training of the night shift', dueIn: 40 },
    ],
    value: [],
    knowledge: [{ person: 'Carlos Rivera', topic: 'Set and answer alarms', shown: [[-8, 3]] }],
    staff: [
      { on: 12, role: 'engineer', from: 'Lukas Weidner' },
      { on: 38, role: 'csm', from: MEI },
      { on: 252, role: 'csm', to: 'Priya Raman' },
    ],
    money: {
      paidAfter: [
        [LONG_AGO, 25],
        [200, 48],
      ],
      every: 91,
      notice: { on: 318, reason: 'Nobody answered us for half a year' },
      ended: [365, 'notice'],
    },
    tickets: {
      ...USUAL.tickets,
      every: [
        [LONG_AGO, 20],
        [0, 22],
      ],
      openFor: [
        [LONG_AGO, 3],
        [10, 24],
      ],
      named: [
        { on: 55, closed: 140, urgency: 'high', what: 'Values of 30 buses are wrong' },
        { on: 172, closed: 262, urgency: 'urgent', what: 'No alarm when a battery was hot' },
      ],
    },
    pulse: {
      level: [
        [36, 2.8],
        [250, 1.2],
        [320, 0.5],
      ],
      every: [
        [LONG_AGO, 40],
        [36, null],
        [256, 30],
      ],
      reasons: [[256, 'Took it over; they are angry, and they are right']],
    },
  },
};
