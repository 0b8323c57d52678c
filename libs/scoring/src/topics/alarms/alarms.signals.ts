import { COUNT, dataOf, SIDE, type KindSchemas } from '../../signals/schema-parts';
import type { Side } from '../../vocabulary/vocabulary';

declare module '../../signals/signal' {
  interface SignalDataByKind {
    /** `raised` is 1 and `handled` all of them unless told. */
    'alarm.handled': { raised?: number; handled?: number; by?: Side };
  }
}

export const alarmsSignals = {
  'alarm.handled': {
    meaning: 'What became of alarms: how many were `raised` (1), how many of them were `handled` (all), by whom (the client).',
    schema: dataOf({ raised: { ...COUNT, minimum: 1 }, handled: COUNT, by: SIDE }),
    example: { raised: 6, handled: 5, by: 'client' },
  },
} as const satisfies KindSchemas;
