import { COUNT, dataOf, type KindSchemas } from '../../signals/schema-parts';

declare module '../../signals/signal' {
  interface SignalDataByKind {
    'user.active': { via?: 'portal' | 'app' | 'api'; actions?: number };
  }
}

export const useSignals = {
  'user.active': {
    meaning:
      'The client used the product that day: a person in the portal or app, or a system through the API (`via`). `actions` is their number.',
    schema: dataOf({ via: { type: 'string', enum: ['portal', 'app', 'api'] }, actions: COUNT }),
    example: { via: 'portal', actions: 14 },
  },
} as const satisfies KindSchemas;
