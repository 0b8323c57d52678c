import type { Readings } from '../definitions';
import { countOf } from '../rates';

export const moneyReadings = {
  'unpaid-invoices': {
    kind: 'count-open',
    better: 'low',
    params: [],
    meaning: 'Unpaid invoices.',
    read: ({ part: { money }, t }) => countOf(money.invoices.length, money.evidence.invoices.length > 0 ? t : null, t),
    evidence: ['money.invoices'],
  },
} as const satisfies Readings;
