import { handoverList, ready, USUAL } from '../plans/usual.plans';
import { JONAS, level, LONG_AGO, pilotCalls, PRIYA, reviews, stages } from '../story/rhythms';
import { MORAVIA } from './case-places';
import type { JudgedCase } from './judged-case';

/** Nearly lost when the champion left, and won back: a new one from +135, the handover done properly, an order at +215. */
export const MORAVIA_GLASS: JudgedCase = {
  key: 'moravia-glass',
  name: 'Moravské Sklárny',
  place: MORAVIA,
  handedOverOn: '2024-01-15',
  annualValue: 2_100_000,
  potential: 7_500_000,
  contractModel: 'subscription',
  renewsOn: 365,
  csm: JONAS,
  ae: PRIYA,
  pilotDays: 120,
  pilot: {
    key: 'furnace-1',
    name: 'Furnace 1',
    plannedDevices: 260,
    stages: [...stages(), [118, 'stalled'], [178, 'operating'], [240, 'scaling']],
  },
  people: [
    {
      name: 'Pavel Horák',
      roles: [
        { role: 'champion', from: -110, reason: 'left the company' },
        { role: 'system-owner', from: -12, reason: 'left the company' },
      ],
      talk: [
        [-110, 5, 0.93],
        [0, 10, 0.85],
        [40, 22, 0.5],
      ],
      leaves: 62,
    },
    {
      name: 'Jana Dvořáková',
      roles: [{ role: 'champion', from: 138 }],
      talk: [
        [LONG_AGO, null, 0],
        [128, 6, 0.92],
        [240, 9, 0.92],
      ],
    },
    {
      name: 'Tomáš Beneš',
      roles: [{ role: 'budget-holder', from: -100 }],
      talk: [
        [-100, 26, 0.7],
        [0, 45, 0.4],
        [70, null, 0.1],
        [130, 26, 0.8],
      ],
    },
    {
      name: 'Lukáš Němec',
      roles: [
        { role: 'operator', from: -90 },
        { role: 'system-owner', from: 158 },
      ],
      talk: [
        [-90, 8, 0.9],
        [0, 16, 0.8],
        [65, 30, 0.5],
        [130, 8, 0.92],
      ],
    },
  ],
  asks: [
    [LONG_AGO, 6],
    [0, 12],
    [75, 7],
    [200, 11],
  ],
  meetings: [
    pilotCalls(['Pavel Horák', 'Lukáš Němec']),
    reviews(['Pavel Horák', 'Tomáš Beneš'], 30, [
      [0, 0.85],
      [45, 0.4],
      [62, 0],
    ]),
    {
      key: 'restart',
      every: [
        [LONG_AGO, null],
        [130, 10],
        [215, 28],
      ],
      with: ['Jana Dvořáková', 'Lukáš Němec', 'Tomáš Beneš'],
      attends: [[0, 0.95]],
    },
  ],
  fleet: {
    devices: [
      [-105, 10],
      [-30, 88],
      [215, 88],
      [245, 150],
      [330, 152],
      [360, 210],
      [400, 212],
    ],
    reporting: [
      [0, 0.95],
      [60, 0.93],
      [125, 0.8],
      [150, 0.86],
      [185, 0.955],
    ],
    intervalMinutes: 5,
  },
  use: [
    {
      person: 'Lukáš Němec',
      via: 'portal',
      daysPerWeek: [
        [0, 3.6],
        [60, 2],
        [120, 0.7],
        [150, 3.5],
        [220, 4.3],
      ],
      actions: 11,
    },
    {
      person: 'Jana Dvořáková',
      via: 'portal',
      daysPerWeek: [
        [135, 0],
        [142, 2.6],
      ],
      actions: 9,
    },
  ],
  nextSteps: [
    { on: 16, dueIn: 50, what: 'Plan for furnace 2', with: 'Pavel Horák' },
    { on: 139, dueIn: 30, what: 'Rest of the handover, with names', with: 'Jana Dvořáková' },
    { on: 176, dueIn: 45, what: 'Paper for furnace 2', with: 'Jana Dvořáková' },
    { on: 250, dueIn: 60, what: 'Fit furnace 2', with: 'Lukáš Němec' },
    { on: 325, dueIn: 60, what: 'Renewal and furnace 3', with: 'Tomáš Beneš' },
  ],
  plans: {
    ...USUAL,
    handover: handoverList(5, 160),
    operations: {
      ...USUAL.operations,
      by: 'Lukáš Němec',
      share: [
        [-60, 0.1],
        [0, 0.55],
        [60, 0.4],
        [125, 0.2],
        [190, 0.85],
      ],
    },
    alarms: {
      perWeek: level(1.6),
      handled: [
        [0, 0.85],
        [60, 0.7],
        [125, 0.35],
        [170, 0.9],
      ],
    },
    readiness: ready(
      [
        [20, 2.8],
        [110, 1.2],
        [180, 2.8],
        [260, 3.2],
      ],
      {
        ownership: [
          [20, 2],
          [75, 0.2],
          [150, 1],
          [175, 3.4],
        ],
      },
      15,
    ),
    satisfaction: [
      [20, 7.8],
      [110, 5],
      [200, 7.5],
      [300, 8.6],
    ],
    decisions: [
      { on: 14, what: 'Furnace 2', dueIn: 60, closed: 205 },
      { on: 310, what: 'Furnace 3', dueIn: 60, closed: 341 },
    ],
    budget: [
      { on: 15, state: 'requested', share: 0.6, window: [60, 105] },
      { on: 110, state: 'missed', window: [60, 105] },
      { on: 182, state: 'requested', share: 0.6, window: [190, 250] },
      { on: 204, state: 'approved', share: 0.6, window: [190, 250] },
      { on: 338, state: 'approved', share: 0.5, window: [320, 420] },
    ],
    growth: { sites: ['Furnace 2', 'Furnace 3'], plannedOn: 206, orderedAhead: 2 },
    promises: [
      { on: -30, what: 'Temperature map of the roof', dueIn: 60, settled: 48, outcome: 'broken' },
      { on: 140, what: 'Temperature map, second try', dueIn: 45, settled: 179 },
    ],
    value: [
      { on: 50, what: 'Fewer cracked panes', share: 0.6 },
      { on: 240, what: 'Fewer cracked panes, recounted', share: 0.7, accepted: 256 },
    ],
    knowledge: [
      { person: 'Pavel Horák', topic: 'Set and answer alarms', shown: [[-15, 4]] },
      {
        person: 'Lukáš Němec',
        topic: 'Set and answer alarms',
        shown: [
          [-10, 1],
          [80, 1],
          [172, 3],
          [300, 4],
        ],
      },
    ],
    money: {
      paidAfter: [
        [LONG_AGO, 30],
        [60, 62],
        [160, 30],
      ],
      every: 91,
      renewed: 333,
    },
    pulse: {
      level: [
        [0, 3],
        [60, 2.2],
        [115, 0.8],
        [150, 2],
        [220, 3.2],
      ],
      every: [[LONG_AGO, 36]],
      reasons: [
        [70, 'Pavel is gone, and nobody took over'],
        [145, 'Jana has put it on her list'],
      ],
    },
  },
};
