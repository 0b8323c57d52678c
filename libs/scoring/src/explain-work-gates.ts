import { dateOf, dateOfDay } from './dates';
import type { Explanation } from './explanation';
import { budgetSentence, promiseParams, worstTicket } from './explain-work';
import type { EvidenceTopic } from './facts';
import { daysOfUrgentTicket, daysOverdue, latePromise } from './gates';
import type { PartOwner } from './health';
import type { Instant } from './instant';
import { handoverShare } from './measures-of-work';
import type { GateCode } from './scorecard';

export interface GateWords {
  sentence: (instant: Instant) => Explanation;
  evidence: readonly EvidenceTopic[];
  owner: PartOwner;
}

type WorkGate = Extract<
  GateCode,
  'handover-incomplete' | 'ticket-urgent' | 'promise-late' | 'budget-missed' | 'invoice-overdue' | 'notice-given'
>;

export const WORK_GATE_WORDS: { [K in WorkGate]: GateWords } = {
  'handover-incomplete': { sentence: handoverIncompleteSentence, evidence: ['handover'], owner: 'vendor' },
  'ticket-urgent': { sentence: ticketSentence, evidence: ['tickets'], owner: 'vendor' },
  'promise-late': { sentence: promiseSentence, evidence: ['promises'], owner: 'vendor' },
  'budget-missed': { sentence: budgetMissedSentence, evidence: ['budget'], owner: 'client' },
  'invoice-overdue': { sentence: invoiceSentence, evidence: ['invoices'], owner: 'client' },
  'notice-given': { sentence: noticeSentence, evidence: ['contract'], owner: 'client' },
};

function handoverIncompleteSentence(instant: Instant): Explanation {
  return { code: 'gate.handover-incomplete', params: { share: handoverShare(instant), daysSinceHandover: instant.sinceHandover } };
}

function ticketSentence(instant: Instant): Explanation {
  const worst = worstTicket(instant);
  const since = worst ? dateOf(worst.openedAt) : null;
  return { code: 'gate.ticket-urgent', params: { ticket: worst?.ticket ?? null, since, days: daysOfUrgentTicket(instant) } };
}

function promiseSentence(instant: Instant): Explanation {
  const promise = latePromise(instant, 1);
  return {
    code: promise && promise.brokenAt !== null ? 'gate.promise-broken' : 'gate.promise-late',
    params: promise ? promiseParams(promise, instant) : {},
  };
}

function budgetMissedSentence(instant: Instant): Explanation {
  return { code: 'gate.budget-missed', params: budgetSentence(instant).params };
}

function invoiceSentence(instant: Instant): Explanation {
  const days = daysOverdue(instant);
  return { code: 'gate.invoice-overdue', params: { days, dueOn: dateOfDay(instant.today - days), count: instant.part.invoices.length } };
}

function noticeSentence({ part }: Instant): Explanation {
  const { notice, contract } = part;
  if (!notice) return { code: 'gate.contract-ended', params: { on: contract ? dateOf(contract.at) : null } };
  const endsOn = notice.endsDay === null ? null : dateOfDay(notice.endsDay);
  return { code: 'gate.notice-given', params: { on: dateOf(notice.at), endsOn, reason: notice.reason } };
}
