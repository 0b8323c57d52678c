import { holderOf } from '../roles/roles.state';
import type { IsoDate, PersonId } from '../../explanations/param-values';
import { explain } from '../../explanations/explain';
import type { Gates, Hints } from '../definitions';
import { CAP, DAYS } from '../gate-schema';
import type { Snapshot } from '../snapshot';
import { dateOf, dateOfDay } from '../../vocabulary/dates';
import type { Explanation } from '../../explanations/explanation';

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    /** The oldest of `count` unpaid invoices. */
    'gate.invoice-overdue': { days: number; dueOn: IsoDate; count: number };
    'gate.notice-given': { on: IsoDate; endsOn: IsoDate | null; reason: string | null };
    'gate.contract-ended': { on: IsoDate | null };
    'hint.collect-invoice': { person: PersonId | null };
    'hint.win-back': { person: PersonId | null };
  }
}

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
    closedBy: [],
    builtIn: { days: 60, cap: 49 },
    schema: { days: { ...DAYS, minimum: 1 }, cap: CAP },
  },
  'notice-given': {
    cap: (gate: NoticeGivenGate, { part: { money } }: Snapshot) => (money.notice || money.contract?.ended ? gate.cap : null),
    sentence: noticeSentence,
    evidence: ['money.contract'],
    owner: 'client',
    explainedBy: ['promise-broken', 'value-not-accepted', 'budget-window-missed', 'no-budget', 'technical', 'politics', 'neglected-by-us'],
    closedBy: [],
    builtIn: { cap: 29 },
    schema: { cap: CAP },
  },
} as const satisfies Gates;

export function winBack({ part }: Snapshot): Explanation {
  return explain('hint.win-back', { person: holderOf(part, 'sponsor', 'budget-holder', 'champion') });
}

export const moneyHints = {
  'gate.notice-given': winBack,
  'gate.contract-ended': winBack,
  'gate.invoice-overdue': ({ part }) => explain('hint.collect-invoice', { person: holderOf(part, 'budget-holder', 'sponsor') }),
} as const satisfies Hints;
