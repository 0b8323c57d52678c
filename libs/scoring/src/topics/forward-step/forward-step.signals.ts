import { COUNT, CURRENCY, dataOf, KEY, MONEY, type KindSchemas, type Money } from '../../signals/schema-parts';

declare module '../../signals/signal' {
  interface SignalDataByKind {
    'order.placed': Money & { order?: string; devices?: number };
  }
}

export const forwardStepSignals = {
  'order.placed': {
    meaning: 'The client ordered more: devices, licences, a new site.',
    schema: dataOf({ order: KEY, devices: COUNT, amount: MONEY, currency: CURRENCY }),
    example: { order: 'PO-7781', devices: 120, amount: 6400000, currency: 'EUR' },
  },
} as const satisfies KindSchemas;
