import { CURRENCY, dataOf, KEY, MONEY, TEXT, type KindSchemas, type Money } from '../../signals/schema-parts';

declare module '../../signals/signal' {
  interface SignalDataByKind {
    'value.claimed': Money & { claim: string; what: string };
    'value.accepted': { claim: string };
  }
}

export const valueSignals = {
  'value.claimed': {
    meaning: 'We reported a benefit to the client.',
    schema: dataOf({ claim: KEY, what: TEXT, amount: MONEY, currency: CURRENCY }, ['claim', 'what']),
    example: { claim: 'leaks-2026', what: 'Eleven leaks found early', amount: 9000000, currency: 'EUR' },
  },
  'value.accepted': {
    meaning: 'A person at the client confirmed a reported benefit.',
    schema: dataOf({ claim: KEY }, ['claim']),
    example: { claim: 'leaks-2026' },
  },
} as const satisfies KindSchemas;
