import { COUNT, dataOf, SIDE, TEXT, type KindSchemas } from '../../signals/schema-parts';
import type { Side } from '../../vocabulary/vocabulary';

declare module '../../signals/signal' {
  interface SignalDataByKind {
    'operation.performed': { by: Side; what?: string; count?: number };
  }
}

export const operationsSignals = {
  'operation.performed': {
    meaning: 'The system was operated: a device replaced, a threshold set, a site visited. `by` says whose people did it.',
    schema: dataOf({ by: SIDE, what: TEXT, count: { ...COUNT, minimum: 1 } }, ['by']),
    example: { by: 'client', what: 'Replaced two gateways', count: 2 },
  },
} as const satisfies KindSchemas;
