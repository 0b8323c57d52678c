import type { TopicFold } from '../definitions';
import type { ContractFacts } from './money.facts';
import type { Part } from '../../facts/part';
import { push, remember } from '../../facts/ring';
import type { SignalOf } from '../../signals/signal';
import { dayOfDate } from '../../vocabulary/dates';
import { awakeOn, stepForward } from '../forward-step/forward-step.fold';

const KEPT_INVOICES = 32;

const KEPT_CONTRACTS = 16;

/** To sign a new one is a step forward. Either way, a notice that was given of it, or of no contract by name, is void. */
export function foldContract(part: Part, signal: SignalOf<'contract.signed' | 'contract.renewed'>, day: number): void {
  const { contract, endsOn } = signal.data;
  replaceContract(part, { contract, at: signal.occurredAt, endsDay: endsOn === undefined ? null : dayOfDate(endsOn), ended: false });
  if (part.money.notice?.contract === null || part.money.notice?.contract === contract) part.money.notice = null;
  remember(part.money.evidence.contract, signal.signalId);
  if (signal.kind === 'contract.signed') stepForward(part, 'contract', signal, awakeOn(part, day));
}

function replaceContract(part: Part, contract: ContractFacts): void {
  part.money.contracts = part.money.contracts.filter((each) => each.contract !== contract.contract);
  push(part.money.contracts, contract, KEPT_CONTRACTS);
}

export function foldContractEnded(part: Part, signal: SignalOf<'contract.ended'>): void {
  const { contract } = signal.data;
  const before = part.money.contracts.find((each) => each.contract === contract);
  replaceContract(part, { contract, at: signal.occurredAt, endsDay: before?.endsDay ?? null, ended: true });
  remember(part.money.evidence.contract, signal.signalId);
}

export function foldInvoiceIssued(part: Part, signal: SignalOf<'invoice.issued'>): void {
  const { invoice, dueOn } = signal.data;
  part.money.invoices = part.money.invoices.filter((each) => each.invoice !== invoice);
  push(part.money.invoices, { invoice, dueDay: dayOfDate(dueOn) }, KEPT_INVOICES);
  part.money.billedAt = signal.occurredAt;
  remember(part.money.evidence.invoices, signal.signalId);
}

export function foldInvoicePaid(part: Part, signal: SignalOf<'invoice.paid'>): void {
  const { money } = part;
  const dueDay = money.invoices.find((each) => each.invoice === signal.data.invoice)?.dueDay ?? null;
  if (dueDay !== null) money.paidDueDay = Math.max(dueDay, money.paidDueDay ?? dueDay);
  money.invoices = money.invoices.filter((each) => each.invoice !== signal.data.invoice);
  part.money.paidAt = signal.occurredAt;
  remember(part.money.evidence.invoices, signal.signalId);
}

export function foldNotice(part: Part, signal: SignalOf<'notice.given'>): void {
  const { endsOn, reason = null, withdrawn = false, contract = null } = signal.data;
  const endsDay = endsOn === undefined ? null : dayOfDate(endsOn);
  part.money.notice = withdrawn ? null : { at: signal.occurredAt, contract, endsDay, reason };
  remember(part.money.evidence.contract, signal.signalId);
}

export const moneyFold = {
  version: 3,
  writes: ['money', 'forwardStep'],
  reads: [],
  kinds: {
    'contract.signed': foldContract,
    'contract.renewed': foldContract,
    'contract.ended': foldContractEnded,
    'invoice.issued': foldInvoiceIssued,
    'invoice.paid': foldInvoicePaid,
    'notice.given': foldNotice,
  },
} as const satisfies TopicFold;
