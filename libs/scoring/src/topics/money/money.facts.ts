import type { Moment } from '../../vocabulary/vocabulary';

/** One contract, as last signed, renewed or ended. `endsDay`: its last day, in days since 1970. */
export interface ContractFacts {
  contract: string;
  at: Moment;
  endsDay: number | null;
  ended: boolean;
}

/** Contracts, unpaid invoices and notice. */
export interface MoneyFacts {
  /** One entry per contract, the latest signed or renewed last. */
  contracts: ContractFacts[];
  invoices: { invoice: string; dueDay: number }[];
  /** The last payment that was recorded, and the latest due day of all invoices paid. */
  paidAt: Moment | null;
  paidDueDay: number | null;
  /** When we last issued an invoice. */
  billedAt: Moment | null;
  /** `contract`: null where the notice names none. */
  notice: { at: Moment; contract: string | null; endsDay: number | null; reason: string | null } | null;
  evidence: { contract: string[]; invoices: string[] };
}

declare module '../../facts/part' {
  interface TopicFacts {
    money: MoneyFacts;
  }
}

export function newMoneyFacts(): MoneyFacts {
  return {
    contracts: [],
    invoices: [],
    paidAt: null,
    paidDueDay: null,
    billedAt: null,
    notice: null,
    evidence: { contract: [], invoices: [] },
  };
}
