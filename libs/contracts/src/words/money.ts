import type { MoneyExplanations } from '@app/scoring';
import { counted, inBrackets, isKnown } from '../phrasing/counts';
import type { GateName, SignalWords } from '../phrasing/named-things';
import { aside, dated, money, numbered, type SaidSignal } from '../phrasing/signal-reader';
import type { Words } from '../phrasing/speaker';

export const moneyWords: Words<MoneyExplanations> = {
  'gate.invoice-overdue': ({ days, dueOn, count }, say) =>
    count > 1
      ? `${counted(count, 'invoice')} are unpaid; the oldest was due on ${say.day(dueOn)} and is ${counted(days, 'day')} overdue.`
      : `The invoice due on ${say.day(dueOn)} is ${counted(days, 'day')} overdue.`,
  'gate.notice-given': ({ on, endsOn, reason }, say) =>
    `The client gave notice on ${say.day(on)}${isKnown(endsOn) ? `, effective ${say.day(endsOn)}` : ''}${inBrackets(reason)}.`,
  'gate.contract-ended': ({ on }, say) => `The contract ended on ${say.day(on)}.`,
  'hint.collect-invoice': ({ person }, say) =>
    `Ask ${say.person(person, 'the budget holder')} what is holding up payment; it is seldom the money.`,
  'hint.win-back': ({ person }, say) => `Call ${say.person(person, 'the sponsor')} and ask for the reason before anything else.`,
};

export const moneyGates = {
  'invoice-overdue': { name: 'Invoice overdue', closed: 'The invoice has been paid.', because: 'an invoice is overdue' },
  'notice-given': { name: 'Notice given', closed: 'The client has withdrawn its notice.', because: 'they have given notice' },
} satisfies Record<string, GateName>;

function aYear(signal: SaidSignal): string {
  const value = money(signal, 'annualValue', ', at');
  return value === '' ? '' : `${value} a year`;
}

function contract(signal: SaidSignal, what: string): string {
  return `Contract${numbered(signal, 'contract')} ${what}${dated(signal, 'endsOn', ' until')}${aYear(signal)}`;
}

export const moneySignals: SignalWords<`contract.${'signed' | 'renewed' | 'ended'}` | `invoice.${'issued' | 'paid'}` | 'notice.given'> = {
  'contract.signed': (signal) => contract(signal, 'signed'),
  'contract.renewed': (signal) => contract(signal, 'renewed'),
  'contract.ended': (signal) => `Contract${numbered(signal, 'contract')} ended${aside(signal, 'reason')}`,
  'invoice.issued': (signal) =>
    `Invoice${numbered(signal, 'invoice')}${money(signal, 'amount', ' for')} sent${dated(signal, 'dueOn', ', due on')}`,
  'invoice.paid': (signal) => `Invoice${numbered(signal, 'invoice')} paid`,
  'notice.given': (signal) =>
    signal.data.withdrawn === true
      ? 'The client withdrew its notice'
      : `The client gave notice${dated(signal, 'endsOn', ', effective')}${aside(signal, 'reason')}`,
};
