import { handoverList, paysAfter, ready, takesOver, USUAL } from '../plans/usual.plans';
import { JONAS, level, LONG_AGO, pilotCalls, PRIYA, reviews, stages, talks, WEEKLY_ASKS } from '../story/rhythms';
import { JUTLAND } from './case-places';
import type { JudgedCase } from './judged-case';

/** Trap: one of two contracts ends because its plant is sold; the other grows. And the champion writes from the buyer's address since a merger. */
export const JUTLAND_BIOGAS: JudgedCase = {
  key: 'jutland-biogas',
  name: 'Himmerland Biogas',
  place: JUTLAND,
  handedOverOn: '2024-02-05',
  annualValue: 890_000,
  potential: 2_700_000,
  contractModel: 'per site',
  renewsOn: 540,
  csm: JONAS,
  ae: PRIYA,
  pilotDays: 135,
  pilot: { key: 'digesters', name: 'Digesters', plannedDevices: 190, stages: stages('scaling', 150) },
  people: [
    {
      name: 'Mette Østergaard',
      roles: [{ role: 'champion', from: -125 }],
      talk: talks(5, 8, 0.92),
      secondAddress: { address: 'mette.ostergaard@nordgas.example', from: 105, share: 0.7 },
    },
    {
      name: 'Lars Kjeldsen',
      roles: [
        { role: 'system-owner', from: -20 },
        { role: 'operator', from: -110 },
      ],
      talk: talks(7, 10, 0.9),
    },
    {
      name: 'Birgitte Holm',
      roles: [
        { role: 'sponsor', from: -120 },
        { role: 'budget-holder', from: -120 },
      ],
      talk: talks(20, 28, 0.82),
    },
  ],
  asks: WEEKLY_ASKS,
  meetings: [
    pilotCalls(['Mette Østergaard', 'Lars Kjeldsen']),
    reviews(['Mette Østergaard', 'Lars Kjeldsen', 'Birgitte Holm'], 30, [[0, 0.92]]),
  ],
  fleet: {
    devices: [
      [-120, 10],
      [-40, 84],
      [130, 84],
      [150, 118],
      [172, 120],
      [178, 98],
      [310, 98],
      [335, 160],
      [400, 162],
    ],
    reporting: level(0.96),
    intervalMinutes: 5,
  },
  use: [{ person: 'Lars Kjeldsen', via: 'portal', daysPerWeek: level(4.3), actions: 15 }],
  nextSteps: [
    { on: 25, dueIn: 60, what: 'Gas quality at the outlet', with: 'Mette Østergaard' },
    { on: 110, dueIn: 60, what: 'Meet the new owners', with: 'Birgitte Holm' },
    { on: 195, dueIn: 90, what: 'Two plants of the buyer', with: 'Mette Østergaard' },
    { on: 320, dueIn: 60, what: 'Fit the first of them', with: 'Lars Kjeldsen' },
  ],
  plans: {
    ...USUAL,
    handover: handoverList(7),
    operations: { ...USUAL.operations, by: 'Lars Kjeldsen', share: takesOver(0.9) },
    readiness: ready(
      3,
      {
        politics: [
          [0, 2.8],
          [105, 1.4],
          [200, 2.6],
        ],
      },
      17,
    ),
    satisfaction: level(8.3),
    decisions: [
      { on: 30, what: 'Gas quality', dueIn: 60, closed: 100 },
      { on: 205, what: 'First plant of the buyer', dueIn: 90, closed: 288 },
    ],
    budget: [
      { on: 20, state: 'approved', share: 0.3, window: [10, 150] },
      { on: 230, state: 'requested', share: 0.6, window: [250, 330] },
      { on: 286, state: 'approved', share: 0.6, window: [250, 330] },
    ],
    growth: { sites: ['Outlet', 'First plant of the buyer'], plannedOn: 26, orderedAhead: 14 },
    promises: [
      { on: -50, what: 'Methane balance by day', dueIn: 70, contractual: true, settled: 14 },
      { on: 198, what: 'Offer with group prices', dueIn: 40, settled: 228 },
    ],
    value: [{ on: 88, what: 'Three percent more gas', share: 1, accepted: 103 }],
    knowledge: [
      {
        person: 'Lars Kjeldsen',
        topic: 'Calibrate a probe',
        shown: [
          [-14, 3],
          [120, 3],
          [310, 4],
        ],
      },
    ],
    money: {
      paidAfter: paysAfter(24),
      every: 91,
      others: [{ contract: 'C2', signedOn: -10, endsOn: 355, share: 0.2, ended: [176, 'the plant at Aars is sold'] }],
    },
    pulse: {
      level: [
        [0, 3.2],
        [110, 2.7],
        [200, 3.2],
      ],
      every: [[LONG_AGO, 50]],
      reasons: [[106, 'Bought by a competitor of theirs; Mette stays']],
    },
  },
};
