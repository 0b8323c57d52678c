import { COUNT, dataOf, SIDE, type KindSchemas } from '../../signals/schema-parts';
import type { Side } from '../../vocabulary/vocabulary';

declare module '../../signals/signal' {
  interface SignalDataByKind {
    /** By default `raised` is 1 and `handled` is all of them. */
    'alarm.handled': { raised?: number; handled?: number; by?: Side };
  }
}

export const alarmsSignals = {
  'alarm.handled': {
    meaning:
      'Alarms and their outcome: how many were `raised` (default 1), how many were `handled` (default all), and by whom (default the client).',
    schema: dataOf({ raised: { ...COUNT, minimum: 1 }, handled: COUNT, by: SIDE }),
    example: { raised: 6, handled: 5, by: 'client' },
  },
} as const satisfies KindSchemas;
