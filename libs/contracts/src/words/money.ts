import { afterDays, cappedBy } from '../phrasing/gate-settings';
import { counted, inBrackets, isKnown } from '../phrasing/counts';
import { aside, dated, money, numbered, type SaidSignal } from '../phrasing/signal-reader';
import type { ExplanationParams } from '@app/scoring';
import type { Speaker } from '../phrasing/speaker';
import type { TopicWords } from '../phrasing/topic-words';

function lapsed({ contract, on, days }: ExplanationParams['gate.contract-lapsed'], say: Speaker): string {
  const name = isKnown(contract) ? `Contract ${contract}` : 'The contract';
  return `${name} ran out on ${say.day(on)}, ${counted(days, 'day')} ago, with neither a renewal nor a notice.`;
}

const sentences = {
  'gate.invoice-overdue': ({ days, dueOn, count }, say) =>
    count > 1
      ? `${counted(count, 'invoice')} are unpaid; the oldest was due on ${say.day(dueOn)} and is ${counted(days, 'day')} overdue.`
      : `The invoice due on ${say.day(dueOn)} is ${counted(days, 'day')} overdue.`,
  'gate.notice-given': ({ on, endsOn, reason }, say) =>
    `The client gave notice on ${say.day(on)}${isKnown(endsOn) ? `, effective ${say.day(endsOn)}` : ''}${inBrackets(reason)}.`,
  'gate.contract-lapsed': lapsed,
  'cause.contract-lapsed': lapsed,
  'gate.contract-ended': ({ on }, say) => `The contract ended on ${say.day(on)}.`,
  'hint.collect-invoice': ({ person }, say) =>
    `Ask ${say.person(person, 'the budget holder')} what is holding up payment; it is seldom the money.`,
  'hint.win-back': ({ person }, say) => `Call ${say.person(person, 'the sponsor')} and ask for the reason before anything else.`,
} satisfies TopicWords['sentences'];

const gates = {
  'invoice-overdue': {
    name: 'Invoice overdue',
    closed: 'The invoice has been paid.',
    because: 'an invoice is overdue',
    inCard: ({ cap, capOfOne = cap, days }) =>
      `capped at ${cap} ${afterDays(days)}${capOfOne === cap ? '' : `, at ${capOfOne} for a single one`}`,
  },
  'notice-given': {
    name: 'Notice given',
    closed: 'The client has withdrawn its notice.',
    because: 'they have given notice',
    inCard: (gate) => `capped at ${gate.cap}`,
  },
  'contract-lapsed': {
    name: 'Contract ran out',
    closed: 'The contract has been renewed.',
    because: 'the contract has run out',
    inCard: (gate) => cappedBy(gate.levels),
  },
} satisfies TopicWords['gates'];

const causes = { 'contract-lapsed': 'Contract ran out' } satisfies TopicWords['causes'];

function aYear(signal: SaidSignal): string {
  const value = money(signal, 'annualValue', ', at');
  return value === '' ? '' : `${value} a year`;
}

function contract(signal: SaidSignal, what: string): string {
  return `Contract${numbered(signal, 'contract')} ${what}${dated(signal, 'endsOn', ' until')}${aYear(signal)}`;
}

const signals = {
  'contract.signed': { group: 'business', text: (signal) => contract(signal, 'signed') },
  'contract.renewed': { group: 'business', text: (signal) => contract(signal, 'renewed') },
  'contract.ended': { group: 'business', text: (signal) => `Contract${numbered(signal, 'contract')} ended${aside(signal, 'reason')}` },
  'invoice.issued': {
    group: 'business',
    text: (signal) => `Invoice${numbered(signal, 'invoice')}${money(signal, 'amount', ' for')} sent${dated(signal, 'dueOn', ', due on')}`,
  },
  'invoice.paid': { group: 'business', text: (signal) => `Invoice${numbered(signal, 'invoice')} paid` },
  'notice.given': {
    group: 'business',
    text: (signal) =>
      signal.data.withdrawn === true
        ? 'The client withdrew its notice'
        : `The client gave notice${dated(signal, 'endsOn', ', effective')}${aside(signal, 'reason')}`,
    fields: { withdrawn: { title: 'Notice withdrawn' } },
  },
} satisfies TopicWords['signals'];

export const moneyWords = { sentences, gates, causes, signals } satisfies TopicWords;
