import type { Moment } from '../../vocabulary/vocabulary';

/** Contract, unpaid invoices and notice. */
export interface MoneyFacts {
  contract: { contract: string; at: Moment; endsDay: number | null; ended: boolean } | null;
  invoices: { invoice: string; dueDay: number }[];
  notice: { at: Moment; endsDay: number | null; reason: string | null } | null;
  evidence: { contract: string[]; invoices: string[] };
}

declare module '../../facts/part' {
  interface TopicFacts {
    money: MoneyFacts;
  }
}

export function newMoneyFacts(): MoneyFacts {
  return { contract: null, invoices: [], notice: null, evidence: { contract: [], invoices: [] } };
}
