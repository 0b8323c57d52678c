import { dataOf, DATE, TEXT, type KindSchemas } from '../../signals/schema-parts';

declare module '../../signals/signal' {
  interface SignalDataByKind {
    'next-step.agreed': { dueOn: string; what: string };
  }
}

export const nextStepSignals = {
  'next-step.agreed': {
    meaning: 'A dated agreement with a named client person.',
    schema: dataOf({ dueOn: DATE, what: TEXT }, ['dueOn', 'what']),
    example: { dueOn: '2026-12-01', what: 'Budget paper for phase two' },
  },
} as const satisfies KindSchemas;
