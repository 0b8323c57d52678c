import { handoverList, paysAfter, ready, takesOver, USUAL } from '../plans/usual.plans';
import { level, LONG_AGO, pilotCalls, PRIYA, reviews, stages, talks, TOM, WEEKLY_ASKS } from '../story/rhythms';
import { ONTARIO } from './case-places';
import type { JudgedCase } from './judged-case';

/** Trap: the money is refused at +85, openly and with a reason, and approved in the next window. Nobody ever stopped talking. */
export const ONTARIO_DAIRY: JudgedCase = {
  key: 'ontario-dairy',
  name: 'Grand River Dairy',
  place: ONTARIO,
  handedOverOn: '2024-05-27',
  annualValue: 154_000,
  potential: 560_000,
  contractModel: 'subscription',
  renewsOn: 365,
  csm: PRIYA,
  ae: TOM,
  pilotDays: 120,
  pilot: { key: 'coolers', name: 'Coolers', plannedDevices: 280, stages: stages('scaling', 285) },
  people: [
    { name: 'Heather MacLeod', roles: [{ role: 'champion', from: -110 }], talk: talks(5, 9, 0.92) },
    {
      name: 'Raj Dhaliwal',
      roles: [
        { role: 'system-owner', from: -20 },
        { role: 'operator', from: -100 },
      ],
      talk: talks(7, 9, 0.9),
    },
    { name: 'Claude Tremblay', roles: [{ role: 'budget-holder', from: -105 }], talk: talks(18, 20, 0.85) },
    {
      name: 'Susan Ferris',
      roles: [{ role: 'backup-champion', from: 120 }],
      talk: [
        [LONG_AGO, null, 0],
        [110, 15, 0.85],
      ],
    },
  ],
  asks: WEEKLY_ASKS,
  meetings: [
    pilotCalls(['Heather MacLeod', 'Raj Dhaliwal']),
    reviews(['Heather MacLeod', 'Raj Dhaliwal', 'Claude Tremblay'], 28, [[0, 0.94]]),
  ],
  fleet: {
    devices: [
      [-105, 10],
      [-20, 104],
      [270, 105],
      [300, 190],
      [400, 192],
    ],
    reporting: level(0.965),
    intervalMinutes: 10,
  },
  use: [{ person: 'Raj Dhaliwal', via: 'portal', daysPerWeek: level(4.5), actions: 14 }],
  nextSteps: [
    { on: 20, dueIn: 55, what: 'Case for the second dairy', with: 'Heather MacLeod' },
    { on: 95, dueIn: 80, what: 'New numbers for the next budget', with: 'Claude Tremblay' },
    { on: 200, dueIn: 50, what: 'Present to the owners', with: 'Heather MacLeod' },
    { on: 290, dueIn: 60, what: 'Fit the second dairy', with: 'Raj Dhaliwal' },
  ],
  plans: {
    ...USUAL,
    handover: handoverList(8),
    operations: { ...USUAL.operations, by: 'Raj Dhaliwal', share: takesOver(0.92) },
    readiness: ready(
      3,
      {
        budget: [
          [0, 2],
          [85, 0.8],
          [220, 2],
          [250, 3.3],
        ],
      },
      16,
    ),
    satisfaction: level(8.5),
    decisions: [{ on: 30, what: 'Second dairy', dueIn: 220, closed: 247 }],
    budget: [
      { on: 25, state: 'requested', share: 0.6, window: [60, 95] },
      { on: 85, state: 'refused', window: [60, 95] },
      { on: 175, state: 'requested', share: 0.6, window: [225, 265] },
      { on: 246, state: 'approved', share: 0.6, window: [225, 265] },
    ],
    growth: { sites: ['Second dairy'], plannedOn: 178, orderedAhead: 14 },
    promises: [
      { on: -35, what: 'Door alarms', dueIn: 45, settled: -2 },
      { on: 98, what: 'Savings by month', dueIn: 40, settled: 133 },
    ],
    value: [{ on: 140, what: 'A tenth less power for cooling', share: 0.8, accepted: 158 }],
    knowledge: [
      {
        person: 'Raj Dhaliwal',
        topic: 'Set and answer alarms',
        shown: [
          [-8, 3],
          [110, 3],
          [290, 4],
        ],
      },
    ],
    money: { paidAfter: paysAfter(23), every: 91, renewed: 330 },
    pulse: {
      level: [
        [0, 3.3],
        [90, 2.7],
        [150, 3],
        [250, 3.4],
      ],
      every: [[LONG_AGO, 45]],
      reasons: [[86, 'No money this year; Claude told us himself what is missing']],
    },
  },
};
