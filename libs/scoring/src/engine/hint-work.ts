import { explain } from '../explanations/explain';
import type { Snapshot } from '../topics/snapshot';
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

function promise(snapshot: Snapshot): Explanation {
  const worst = worstPromise(snapshot);
  return explain('hint.keep-promise', { what: worst?.what ?? null, broken: worst && worst.brokenAt !== null ? 1 : 0 });
}

function ticket(snapshot: Snapshot): Explanation | null {
  const worst = worstTicket(snapshot);
  return worst ? explain('hint.close-ticket', { ticket: worst.ticket }) : null;
}

function budget(snapshot: Snapshot): Explanation {
  const person = holderOf(snapshot.part, 'budget-holder', 'sponsor', 'champion');
  return explain('hint.rescue-budget', { person, state: budgetState(snapshot) });
}

function winBack({ part }: Snapshot): Explanation {
  return explain('hint.win-back', { person: holderOf(part, 'sponsor', 'budget-holder', 'champion') });
}

function handover({ part }: Snapshot): Explanation {
  return explain('hint.finish-handover', { person: holderOf(part, 'system-owner', 'champion') });
}

function value({ part }: Snapshot): Explanation {
  const claim = part.value.claims.find((each) => each.acceptedAt === null);
  return explain('hint.have-value-confirmed', {
    person: holderOf(part, 'budget-holder', 'sponsor', 'champion'),
    what: claim?.what ?? null,
    since: claim ? dateOf(claim.at) : null,
  });
}

function train(snapshot: Snapshot): Explanation {
  return explain('hint.train', { topic: weakestTopic(snapshot)?.topic ?? null });
}

function decide(snapshot: Snapshot): Explanation {
  const what = slowestDecision(snapshot)?.what ?? null;
  return explain('hint.ask-for-decision', { what, person: holderOf(snapshot.part, 'sponsor', 'budget-holder', 'champion') });
}

function readiness(snapshot: Snapshot): Explanation {
  return explain('hint.work-on-readiness', { dimension: weakestReadiness(snapshot)?.dimension ?? null });
}

function rollout(snapshot: Snapshot): Explanation {
  const person = holderOf(snapshot.part, 'system-owner', 'operations', 'champion');
  return explain('hint.mend-rollout', { site: rolloutState(snapshot)?.late?.site ?? null, person });
}

function operate({ part }: Snapshot): Explanation {
  return explain('hint.let-client-operate', { person: holderOf(part, 'operator', 'operations', 'system-owner') });
}

/** Hints about promises, money, knowledge and operation, by the code of the reason or of its cause. */
export const WORK_HINTS: Partial<Record<ExplanationCode, (snapshot: Snapshot) => Explanation | null>> = {
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
