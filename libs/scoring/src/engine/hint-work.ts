import type { Instant } from '../facts/snapshot';
import { budgetState } from '../topics/budget/budget.measure';
import { decisionsSentence } from '../topics/decisions/decisions.measure';
import { weakestTopic } from '../topics/knowledge/knowledge.measure';
import { promisesSentence } from '../topics/promises/promises.measure';
import { weakestReadiness } from '../topics/readiness/readiness.measure';
import { holderOf } from '../topics/roles/roles.state';
import { rolloutState } from '../topics/rollout/rollout.measure';
import { worstTicket } from '../topics/support/support.measure';
import { dateOf } from '../vocabulary/dates';
import type { Explanation, ExplanationCode } from '../vocabulary/explanation';

function promise(instant: Instant): Explanation {
  const { code, params } = promisesSentence(instant);
  return { code: 'hint.keep-promise', params: { what: params.what ?? null, broken: code === 'promises.broken' ? 1 : 0 } };
}

function ticket(instant: Instant): Explanation | null {
  const worst = worstTicket(instant);
  return worst ? { code: 'hint.close-ticket', params: { ticket: worst.ticket } } : null;
}

function budget(instant: Instant): Explanation {
  const person = holderOf(instant.part, 'budget-holder', 'sponsor', 'champion');
  return { code: 'hint.rescue-budget', params: { person, state: budgetState(instant) } };
}

function winBack({ part }: Instant): Explanation {
  return { code: 'hint.win-back', params: { person: holderOf(part, 'sponsor', 'budget-holder', 'champion') } };
}

function handover({ part }: Instant): Explanation {
  return { code: 'hint.finish-handover', params: { person: holderOf(part, 'system-owner', 'champion') } };
}

function value({ part }: Instant): Explanation {
  const claim = part.value.claims.find((each) => each.acceptedAt === null);
  return {
    code: 'hint.have-value-confirmed',
    params: {
      person: holderOf(part, 'budget-holder', 'sponsor', 'champion'),
      what: claim?.what ?? null,
      since: claim ? dateOf(claim.at) : null,
    },
  };
}

function train(instant: Instant): Explanation {
  return { code: 'hint.train', params: { topic: weakestTopic(instant)?.topic ?? null } };
}

function decide(instant: Instant): Explanation {
  const { what } = decisionsSentence(instant).params;
  return {
    code: 'hint.ask-for-decision',
    params: { what: what ?? null, person: holderOf(instant.part, 'sponsor', 'budget-holder', 'champion') },
  };
}

function readiness(instant: Instant): Explanation {
  return { code: 'hint.work-on-readiness', params: { dimension: weakestReadiness(instant)?.dimension ?? null } };
}

function rollout(instant: Instant): Explanation {
  const person = holderOf(instant.part, 'system-owner', 'operations', 'champion');
  return { code: 'hint.mend-rollout', params: { site: rolloutState(instant)?.late?.site ?? null, person } };
}

function operate({ part }: Instant): Explanation {
  return { code: 'hint.let-client-operate', params: { person: holderOf(part, 'operator', 'operations', 'system-owner') } };
}

/** What to do about promises, money, knowledge and the daily work; by the code of the reason or of its cause. */
export const WORK_HINTS: Partial<Record<ExplanationCode, (instant: Instant) => Explanation | null>> = {
  'gate.promise-late': promise,
  'gate.promise-broken': promise,
  'promises.late': promise,
  'promises.broken': promise,
  'cause.promise-late': promise,
  'cause.promise-broken': promise,
  'gate.ticket-urgent': ticket,
  'support.open': ticket,
  'support.unhappy': winBack,
  'cause.ticket-open': ticket,
  'gate.budget-missed': budget,
  'budget.missed': budget,
  'budget.refused': budget,
  'budget.none': budget,
  'budget.closing': budget,
  'cause.budget-window-missed': budget,
  'cause.budget-refused': budget,
  'cause.no-budget': budget,
  'gate.notice-given': winBack,
  'gate.contract-ended': winBack,
  'gate.invoice-overdue': ({ part }) => ({ code: 'hint.collect-invoice', params: { person: holderOf(part, 'budget-holder', 'sponsor') } }),
  'gate.handover-incomplete': handover,
  'handover.part-accepted': handover,
  'gate.handover-late': () => ({ code: 'hint.hand-over', params: {} }),
  'value.waiting': value,
  'cause.value-not-accepted': value,
  'knowledge.thin': train,
  'knowledge.left': train,
  'cause.knowledge-lost': train,
  'cause.knowledge-thin': train,
  'decisions.late': decide,
  'decisions.waiting': decide,
  'readiness.lacking': readiness,
  'cause.politics': readiness,
  'cause.data-governance': readiness,
  'cause.integration': readiness,
  'cause.field-operations': readiness,
  'cause.technical': readiness,
  'cause.no-charter': readiness,
  'rollout.late': rollout,
  'operations.by-others': operate,
  'cause.not-operated-by-client': operate,
  'alarms.ignored': operate,
  'cause.alarms-ignored': operate,
};
