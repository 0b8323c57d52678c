import { dataOf, DATE, KEY, TEXT, type KindSchemas } from '../../signals/schema-parts';

declare module '../../signals/signal' {
  interface SignalDataByKind {
    'promise.made': { promise: string; what: string; contractual?: boolean; dueOn?: string };
    'promise.settled': { promise: string; outcome: 'kept' | 'broken' };
  }
}

export const promisesSignals = {
  'promise.made': {
    meaning: 'We promised the client something. `contractual` if it is in the contract. Send the same key again to change its date.',
    schema: dataOf({ promise: KEY, what: TEXT, contractual: { type: 'boolean' }, dueOn: DATE }, ['promise', 'what']),
    example: { promise: 'sap-interface', what: 'Interface to SAP', contractual: true, dueOn: '2026-10-01' },
  },
  'promise.settled': {
    meaning: 'A promise was kept or broken. A broken promise can still be kept later.',
    schema: dataOf({ promise: KEY, outcome: { type: 'string', enum: ['kept', 'broken'] } }, ['promise', 'outcome']),
    example: { promise: 'sap-interface', outcome: 'kept' },
  },
} as const satisfies KindSchemas;
