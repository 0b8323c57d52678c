import type { BudgetState } from '../vocabulary/vocabulary';

/** Integer minor units, ISO 4217. */
interface Money {
  amount?: number;
  currency?: string;
}

/** `data` of the signals on decisions, money, promises and contracts. Dates are ISO dates, keys the source's own. */
export interface CommercialSignalData {
  'decision.opened': { decision: string; what: string; dueOn?: string };
  /** `outcome` is `yes` unless told. */
  'decision.closed': { decision: string; outcome?: 'yes' | 'no' | 'dropped' };
  'budget.changed': Money & { state: BudgetState; windowOpensOn?: string; windowClosesOn?: string };
  /** The whole plan; it replaces the one before. */
  'rollout.planned': { waves: { site: string; devices: number; dueOn: string }[] };
  'order.placed': Money & { order?: string; devices?: number };
  'promise.made': { promise: string; what: string; contractual?: boolean; dueOn?: string };
  'promise.settled': { promise: string; outcome: 'kept' | 'broken' };
  'value.claimed': Money & { claim: string; what: string };
  'value.accepted': { claim: string };
  'contract.signed': { contract: string; endsOn?: string; annualValue?: number; currency?: string };
  'contract.renewed': { contract: string; endsOn?: string; annualValue?: number; currency?: string };
  'contract.ended': { contract: string; reason?: string };
  'invoice.issued': Money & { invoice: string; dueOn: string };
  'invoice.paid': { invoice: string };
  'notice.given': { contract?: string; endsOn?: string; reason?: string; withdrawn?: boolean };
}
