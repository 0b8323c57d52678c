import { explain } from '../explanations/explain';
import type { Instant } from '../facts/snapshot';
import { budgetState } from '../topics/budget/budget.measure';
import { slowestDecision } from '../topics/decisions/decisions.measure';
import { weakestTopic } from '../topics/knowledge/knowledge.measure';
import { worstPromise } from '../topics/promises/promises.measure';
import { weakestReadiness } from '../topics/readiness/readiness.measure';
import { holderOf } from '../topics/roles/roles.state';
import { rolloutState } from '../topics/rollout/rollout.measure';
import { worstTicket } from '../topics/support/support.measure';
import { dateOf } from '../vocabulary/dates';
import type { Explanation, ExplanationCode } from '../explanations/explanation';

function promise(instant: Instant): Explanation {
  const worst = worstPromise(instant);
  return explain('hint.keep-promise', { what: worst?.what ?? null, broken: worst && worst.brokenAt !== null ? 1 : 0 });
}

function ticket(instant: Instant): Explanation | null {
  const worst = worstTicket(instant);
  return worst ? explain('hint.close-ticket', { ticket: worst.ticket }) : null;
}

function budget(instant: Instant): Explanation {
  const person = holderOf(instant.part, 'budget-holder', 'sponsor', 'champion');
  return explain('hint.rescue-budget', { person, state: budgetState(instant) });
}

function winBack({ part }: Instant): Explanation {
  return explain('hint.win-back', { person: holderOf(part, 'sponsor', 'budget-holder', 'champion') });
}

function handover({ part }: Instant): Explanation {
  return explain('hint.finish-handover', { person: holderOf(part, 'system-owner', 'champion') });
}

function value({ part }: Instant): Explanation {
  const claim = part.value.claims.find((each) => each.acceptedAt === null);
  return explain('hint.have-value-confirmed', {
    person: holderOf(part, 'budget-holder', 'sponsor', 'champion'),
    what: claim?.what ?? null,
    since: claim ? dateOf(claim.at) : null,
  });
}

function train(instant: Instant): Explanation {
  return explain('hint.train', { topic: weakestTopic(instant)?.topic ?? null });
}

function decide(instant: Instant): Explanation {
  const what = slowestDecision(instant)?.what ?? null;
  return explain('hint.ask-for-decision', { what, person: holderOf(instant.part, 'sponsor', 'budget-holder', 'champion') });
}

function readiness(instant: Instant): Explanation {
  return explain('hint.work-on-readiness', { dimension: weakestReadiness(instant)?.dimension ?? null });
}

function rollout(instant: Instant): Explanation {
  const person = holderOf(instant.part, 'system-owner', 'operations', 'champion');
  return explain('hint.mend-rollout', { site: rolloutState(instant)?.late?.site ?? null, person });
}

function operate({ part }: Instant): Explanation {
  return explain('hint.let-client-operate', { person: holderOf(part, 'operator', 'operations', 'system-owner') });
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
  'gate.invoice-overdue': ({ part }) => explain('hint.collect-invoice', { person: holderOf(part, 'budget-holder', 'sponsor') }),
  'gate.handover-incomplete': handover,
  'handover.part-accepted': handover,
  'gate.handover-late': () => explain('hint.hand-over', {}),
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
