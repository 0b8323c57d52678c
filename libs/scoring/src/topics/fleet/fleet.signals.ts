import { COUNT, dataOf, type KindSchemas } from '../../signals/schema-parts';

declare module '../../signals/signal' {
  interface SignalDataByKind {
    'fleet.reported': { total: number; activated?: number; reporting: number; messages?: number };
  }
}

export const fleetSignals = {
  'fleet.reported': {
    meaning: "The day's roll-up of the fleet: devices shipped, activated, reporting as planned, and messages.",
    schema: dataOf({ total: COUNT, activated: COUNT, reporting: COUNT, messages: COUNT }, ['total', 'reporting']),
    example: { total: 400, activated: 390, reporting: 384, messages: 36864 },
  },
} as const satisfies KindSchemas;
