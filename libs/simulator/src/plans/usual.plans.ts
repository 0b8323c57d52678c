import type { Plans, Dimension, HandoverListPlan, ReadinessPlan } from './plans';
import type { Curve, Phases } from '../story/phases';
import { level, LONG_AGO } from '../story/rhythms';

const HANDOVER_LIST = [
  'Accounts and permissions',
  'Alarm plan',
  'Training of operators',
  'Documents',
  'Support path',
  'System owner named',
  'Data agreement',
  'Spare parts',
] as const;

/** The usual handover list: `accepted` items are done around the handover, the rest on day `restDoneOn` or never. */
export function handoverList(accepted: number, restDoneOn: number | null = null): HandoverListPlan {
  return {
    items: HANDOVER_LIST.map((item, index) => {
      if (index < accepted) return [item, -24 + 3 * index, Math.min(-12 + 3 * index, 0)] as const;
      return [item, restDoneOn, restDoneOn === null ? null : restDoneOn + 8] as const;
    }),
  };
}

const DIMENSIONS: readonly Dimension[] = [
  'charter',
  'ownership',
  'budget',
  'politics',
  'data-governance',
  'integration',
  'field-operations',
  'technical',
  'skills',
  'value',
];

/** The same readiness in every dimension except those in `otherwise`. */
export function ready(height: Curve | number, otherwise: Partial<Record<Dimension, Curve | number>> = {}, every = 15): ReadinessPlan {
  const curve = (value: Curve | number): Curve => (typeof value === 'number' ? level(value) : value);
  const client: Partial<Record<Dimension, Curve>> = {};
  for (const dimension of DIMENSIONS) client[dimension] = curve(otherwise[dimension] ?? height);
  return { every: [[LONG_AGO, every]], client };
}

/** The share of the operation that the client takes over, growing to `most`. */
export function takesOver(most: number): Curve {
  return [
    [-60, 0.1],
    [0, 0.5 * most],
    [40, 0.75 * most],
    [130, most],
  ];
}

export function paysAfter(days: number, stopsOn?: number): Phases<number | null> {
  return stopsOn === undefined
    ? [[LONG_AGO, days]]
    : [
        [LONG_AGO, days],
        [stopsOn, null],
      ];
}

/** The default client: takes over the operation, pays, and is reasonably satisfied. */
export const USUAL: Plans = {
  operations: {
    perWeek: 1.8,
    share: takesOver(0.92),
    what: ['Replaced a sensor', 'Set a threshold', 'Visited a site', 'Restarted a gateway', 'Added a device'],
  },
  alarms: { perWeek: level(1.3), handled: level(0.93) },
  tickets: {
    every: [
      [LONG_AGO, 22],
      [0, 40],
    ],
    openFor: [[LONG_AGO, 2.5]],
    what: ['Sensor readings make no sense', 'New user needs access', 'Report arrived late', 'Question about the export', 'Gateway offline'],
  },
  handover: handoverList(8),
  readiness: ready(3.2),
  satisfaction: level(8.3),
  pulse: { level: level(3.2), every: [[LONG_AGO, 40]] },
  decisions: [],
  budget: [],
  promises: [],
  value: [],
  knowledge: [],
  money: { paidAfter: paysAfter(24), every: 91 },
};
