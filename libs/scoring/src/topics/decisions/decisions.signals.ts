import { dataOf, DATE, KEY, TEXT, type KindSchemas } from '../../signals/schema-parts';

declare module '../../signals/signal' {
  interface SignalDataByKind {
    'decision.opened': { decision: string; what: string; dueOn?: string };
    /** `outcome` is `yes` by default. */
    'decision.closed': { decision: string; outcome?: 'yes' | 'no' | 'dropped' };
  }
}

export const decisionsSignals = {
  'decision.opened': {
    meaning: 'The client has something to decide. Send the same key again to change its date.',
    schema: dataOf({ decision: KEY, what: TEXT, dueOn: DATE }, ['decision', 'what']),
    example: { decision: 'phase-2', what: 'Roll out to plants 4 and 5', dueOn: '2026-12-15' },
  },
  'decision.closed': {
    meaning: 'A decision was made: `yes` (the default), `no`, or `dropped`.',
    schema: dataOf({ decision: KEY, outcome: { type: 'string', enum: ['yes', 'no', 'dropped'] } }, ['decision']),
    example: { decision: 'phase-2', outcome: 'yes' },
  },
} as const satisfies KindSchemas;
