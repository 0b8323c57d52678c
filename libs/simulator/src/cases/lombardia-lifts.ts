import { handoverList, ready, takesOver, USUAL } from '../plans/usual.plans';
import { JONAS, level, LONG_AGO, pilotCalls, PRIYA, reviews, stages } from '../story/rhythms';
import { LOMBARDY } from './case-places';
import type { JudgedCase } from './judged-case';

/** Machines answer for the decision-makers ("we have received your message"), and a technician logs in without a word. Slowly over. */
export const LOMBARDIA_LIFTS: JudgedCase = {
  key: 'lombardia-lifts',
  name: 'Ascensori Lombardi',
  place: LOMBARDY,
  handedOverOn: '2024-09-16',
  annualValue: 118_000,
  potential: 900_000,
  contractModel: 'per device',
  renewsOn: 365,
  csm: JONAS,
  ae: PRIYA,
  pilotDays: 130,
  pilot: { key: 'lifts', name: 'Lifts in Milan', plannedDevices: 600, stages: stages() },
  people: [
    {
      name: 'Giulia Ferrari',
      roles: [{ role: 'champion', from: -120 }],
      talk: [
        [-120, 6, 0.92],
        [0, 11, 0.85],
        [75, 26, 0.35],
        [115, null, 0.05],
        [160, null, 0],
      ],
      machineAnswers: [
        [LONG_AGO, null],
        [80, 'marked'],
      ],
    },
    {
      name: 'Stefano Riva',
      roles: [
        { role: 'sponsor', from: -120 },
        { role: 'budget-holder', from: -120 },
      ],
      talk: [
        [-120, 24, 0.75],
        [0, 38, 0.55],
        [85, null, 0.05],
        [150, null, 0],
      ],
      machineAnswers: [
        [LONG_AGO, null],
        [60, 'unmarked'],
      ],
    },
    {
      name: 'Luca Moretti',
      roles: [{ role: 'operator', from: -100 }],
      talk: [
        [-100, 9, 0.85],
        [0, 18, 0.7],
        [70, null, 0.15],
        [150, null, 0],
      ],
    },
  ],
  asks: [
    [LONG_AGO, 6],
    [0, 10],
    [240, 20],
  ],
  meetings: [
    pilotCalls(['Giulia Ferrari', 'Luca Moretti']),
    reviews(['Giulia Ferrari', 'Stefano Riva'], 32, [
      [0, 0.85],
      [80, 0.3],
      [120, 0],
    ]),
  ],
  fleet: {
    devices: [
      [-115, 12],
      [-20, 160],
      [60, 160],
      [80, 190],
      [400, 190],
    ],
    reporting: level(0.965),
    intervalMinutes: 5,
  },
  use: [{ person: 'Luca Moretti', via: 'app', daysPerWeek: level(4.3), actions: 10 }],
  nextSteps: [{ on: 24, dueIn: 50, what: 'Turin: number of lifts', with: 'Giulia Ferrari' }],
  plans: {
    ...USUAL,
    handover: handoverList(7),
    operations: { ...USUAL.operations, by: 'Luca Moretti', share: takesOver(0.9) },
    readiness: ready(
      [
        [30, 2.8],
        [120, 1.8],
      ],
      {
        ownership: 1,
        budget: [
          [30, 2],
          [110, 0.6],
        ],
      },
      18,
    ),
    satisfaction: level(7.6),
    decisions: [{ on: 30, what: 'Turin', dueIn: 60 }],
    budget: [
      { on: 26, state: 'requested', share: 0.7, window: [120, 190] },
      { on: 198, state: 'missed', window: [120, 190] },
    ],
    growth: { sites: ['Lifts of the south'], plannedOn: 20, orderedAhead: 8 },
    promises: [{ on: -30, what: 'Door cycles by floor', dueIn: 60, settled: 21 }],
    value: [{ on: 70, what: 'A visit saved per lift and year', share: 0.8 }],
    knowledge: [
      {
        person: 'Luca Moretti',
        topic: 'Replace a sensor',
        shown: [
          [-10, 3],
          [60, 3],
        ],
      },
    ],
    money: {
      paidAfter: [
        [LONG_AGO, 40],
        [120, 66],
        [270, null],
      ],
      every: 91,
    },
    pulse: {
      level: [
        [0, 3],
        [100, 2.4],
        [160, 1.4],
        [260, 0.6],
      ],
      every: [[LONG_AGO, 50]],
    },
  },
};
