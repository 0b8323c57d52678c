import type { Plans } from './plans';
import { handoverList, paysAfter, ready, USUAL } from './usual.plans';
import { level, LONG_AGO, LUKAS } from '../story/rhythms';

/** Our engineers do it all, and what they know has gone to the next project with Lukas. */
export const ILLERAU: Plans = {
  ...USUAL,
  operations: { ...USUAL.operations, by: 'Sabine Rädler', share: level(0.06) },
  handover: handoverList(3),
  readiness: ready(
    2.4,
    {
      ownership: 0.8,
      skills: [
        [0, 1.6],
        [150, 0.6],
      ],
      'field-operations': 1,
    },
    20,
  ),
  satisfaction: level(7.6),
  pulse: {
    level: [
      [0, 2.8],
      [120, 2],
      [220, 1],
    ],
    every: [[LONG_AGO, 42]],
    reasons: [[140, 'Without Lukas nobody knows the gateways']],
  },
  decisions: [
    { on: -5, what: 'Who operates it', dueIn: 45 },
    { on: 60, what: 'Contract after the pilot', dueIn: 60 },
  ],
  budget: [{ on: 20, state: 'requested', share: 1 }],
  promises: [{ on: -40, what: 'Training of the control room', dueIn: 60, settled: 110, outcome: 'broken' }],
  value: [{ on: 30, what: 'Faults found before the call', share: 0.5 }],
  knowledge: [
    {
      person: LUKAS,
      ours: true,
      topic: 'Replace a gateway',
      shown: [
        [-60, 4],
        [60, 4],
      ],
    },
    {
      person: 'Sabine Rädler',
      topic: 'Replace a gateway',
      shown: [
        [-20, 1],
        [90, 1],
        [190, 0],
      ],
    },
    {
      person: 'Korbinian Haas',
      topic: 'Set and answer alarms',
      shown: [
        [-20, 2],
        [100, 1],
      ],
    },
  ],
  staff: [{ on: 130, role: 'engineer', from: LUKAS }],
};

/** Half of the list is done; the other half has no name on it. */
export const KHOR: Plans = {
  ...USUAL,
  operations: { ...USUAL.operations, by: 'Hassan Jaber', share: level(0.1) },
  handover: { ...handoverList(4), waived: [['Night shift trained', -6, 'the district has none']] },
  readiness: ready(
    2.4,
    {
      ownership: 0.3,
      charter: 0,
      politics: [
        [0, 1.4],
        [150, 0.5],
      ],
    },
    20,
  ),
  satisfaction: level(7),
  pulse: {
    level: [
      [0, 2.8],
      [100, 2],
      [200, 1],
    ],
    every: [[LONG_AGO, 42]],
    reasons: [[60, 'Each of the three sends me to another']],
  },
  decisions: [
    { on: -10, what: 'Who takes it over', dueIn: 30 },
    { on: 70, what: 'Where the data may be stored', dueIn: 45 },
  ],
  budget: [{ on: 50, state: 'none' }],
  promises: [{ on: -30, what: 'Dimming by street', dueIn: 60, settled: 36 }],
  value: [{ on: 140, what: 'A third less power', share: 0.6 }],
  knowledge: [
    {
      person: 'Hassan Jaber',
      topic: 'Change a controller',
      shown: [
        [-10, 1],
        [110, 1],
      ],
    },
  ],
  money: { paidAfter: paysAfter(58), every: 91, notice: { on: 262, reason: 'No more pilots without an owner' } },
};
