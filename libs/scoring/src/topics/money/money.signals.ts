import { CURRENCY, dataOf, DATE, KEY, MONEY, TEXT, type KindSchemas, type Money } from '../../signals/schema-parts';

declare module '../../signals/signal' {
  interface SignalDataByKind {
    'contract.signed': { contract: string; endsOn?: string; annualValue?: number; currency?: string };
    'contract.renewed': { contract: string; endsOn?: string; annualValue?: number; currency?: string };
    'contract.ended': { contract: string; reason?: string };
    'invoice.issued': Money & { invoice: string; dueOn: string };
    'invoice.paid': { invoice: string };
    'notice.given': { contract?: string; endsOn?: string; reason?: string; withdrawn?: boolean };
  }
}

const CONTRACT = dataOf({ contract: KEY, endsOn: DATE, annualValue: MONEY, currency: CURRENCY }, ['contract']);

export const moneySignals = {
  'contract.signed': {
    meaning: 'A contract was signed; it ends on `endsOn`, if given.',
    schema: CONTRACT,
    example: { contract: 'C-88', endsOn: '2027-06-30', annualValue: 24000000, currency: 'EUR' },
  },
  'contract.renewed': {
    meaning: 'A contract was renewed. Any notice given before is void.',
    schema: CONTRACT,
    example: { contract: 'C-88', endsOn: '2028-06-30', annualValue: 26000000, currency: 'EUR' },
  },
  'contract.ended': {
    meaning: 'A contract has ended.',
    schema: dataOf({ contract: KEY, reason: TEXT }, ['contract']),
    example: { contract: 'C-88', reason: 'not renewed' },
  },
  'invoice.issued': {
    meaning: 'We sent an invoice, to be paid by `dueOn`.',
    schema: dataOf({ invoice: KEY, dueOn: DATE, amount: MONEY, currency: CURRENCY }, ['invoice', 'dueOn']),
    example: { invoice: 'R-2026-311', dueOn: '2026-11-30', amount: 2000000, currency: 'EUR' },
  },
  'invoice.paid': {
    meaning: 'An invoice was paid.',
    schema: dataOf({ invoice: KEY }, ['invoice']),
    example: { invoice: 'R-2026-311' },
  },
  'notice.given': {
    meaning: 'The client gave notice, or withdrew it (`withdrawn`).',
    schema: dataOf({ contract: KEY, endsOn: DATE, reason: TEXT, withdrawn: { type: 'boolean' } }),
    example: { contract: 'C-88', endsOn: '2027-06-30', reason: 'No budget next year' },
  },
} as const satisfies KindSchemas;
