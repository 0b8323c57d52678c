import type { IsoDate, PersonId } from '../../explanations/param-values';

/** Contract, invoices, notice. */
export interface MoneyExplanations {
  /** The oldest of `count` unpaid invoices. */
  'gate.invoice-overdue': { days: number; dueOn: IsoDate; count: number };
  'gate.notice-given': { on: IsoDate; endsOn: IsoDate | null; reason: string | null };
  'gate.contract-ended': { on: IsoDate | null };
  'hint.collect-invoice': { person: PersonId | null };
  'hint.win-back': { person: PersonId | null };
}
