import { explain } from '../../explanations/explain';
import type { Gates } from '../definitions';
import { CAP, DAYS } from '../gate-schema';
import type { Snapshot } from '../snapshot';
import { dateOf, dateOfDay } from '../../vocabulary/dates';
import type { Explanation } from '../../explanations/explanation';

export interface InvoiceOverdueGate {
  days: number;
  cap: number;
}

export interface NoticeGivenGate {
  cap: number;
}

/** Days for which the oldest unpaid invoice has been due; 0 or less when none is. */
export function daysOverdue({ part, today }: Snapshot): number {
  let days = 0;
  for (const { dueDay } of part.money.invoices) days = Math.max(days, today - dueDay);
  return days;
}

export function invoiceSentence(snapshot: Snapshot): Explanation {
  const days = daysOverdue(snapshot);
  return explain('gate.invoice-overdue', { days, dueOn: dateOfDay(snapshot.today - days), count: snapshot.part.money.invoices.length });
}

export function noticeSentence({ part }: Snapshot): Explanation {
  const {
    money: { notice },
    money: { contract },
  } = part;
  if (!notice) return explain('gate.contract-ended', { on: contract ? dateOf(contract.at) : null });
  const endsOn = notice.endsDay === null ? null : dateOfDay(notice.endsDay);
  return explain('gate.notice-given', { on: dateOf(notice.at), endsOn, reason: notice.reason });
}

export const moneyGates = {
  'invoice-overdue': {
    cap: (gate: InvoiceOverdueGate, snapshot: Snapshot) => (daysOverdue(snapshot) >= gate.days ? gate.cap : null),
    sentence: invoiceSentence,
    evidence: ['money.invoices'],
    owner: 'client',
    explainedBy: ['promise-broken', 'value-not-accepted', 'technical'],
    schema: { days: { ...DAYS, minimum: 1 }, cap: CAP },
  },
  'notice-given': {
    cap: (gate: NoticeGivenGate, { part: { money } }: Snapshot) => (money.notice || money.contract?.ended ? gate.cap : null),
    sentence: noticeSentence,
    evidence: ['money.contract'],
    owner: 'client',
    explainedBy: ['promise-broken', 'value-not-accepted', 'budget-window-missed', 'no-budget', 'technical', 'politics', 'neglected-by-us'],
    schema: { cap: CAP },
  },
} as const satisfies Gates;
