import { COUNT, CURRENCY, dataOf, KEY, MONEY, TEXT, type KindSchemas, type Money } from '../../signals/schema-parts';

declare module '../../signals/signal' {
  interface SignalDataByKind {
    'forward-step.none': { note?: string };
    'order.placed': Money & { order?: string; devices?: number };
  }
}

export const forwardStepSignals = {
  'forward-step.none': {
    meaning: 'Somebody checked: nothing has moved towards scale since the last recorded step. It holds for 180 days.',
    schema: dataOf({ note: TEXT }),
    example: { note: 'Asked in the quarterly review' },
  },
  'order.placed': {
    meaning: 'The client ordered more: devices, licences, a new site.',
    schema: dataOf({ order: KEY, devices: COUNT, amount: MONEY, currency: CURRENCY }),
    example: { order: 'PO-7781', devices: 120, amount: 6400000, currency: 'EUR' },
  },
} as const satisfies KindSchemas;
