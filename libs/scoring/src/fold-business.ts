import { countsThrough } from './calendar';
import { dayOfDate } from './dates';
import { push, remember, stepForward, type Part } from './facts';
import { clientAnswered } from './fold-touchpoints';
import type { Signal } from './signal';

type Of<K extends Signal['kind']> = Extract<Signal, { kind: K }>;

const KEPT_DECISIONS = 16;
const KEPT_PROMISES = 32;
const KEPT_CLAIMS = 16;
const KEPT_INVOICES = 32;

export function foldDecisionOpened(part: Part, signal: Of<'decision.opened'>): void {
  const { decision, what, dueOn } = signal.data;
  const before = part.decisions.open.find((open) => open.decision === decision);
  part.decisions.open = part.decisions.open.filter((open) => open !== before);
  const dueDay = dueOn === undefined ? null : dayOfDate(dueOn);
  push(part.decisions.open, { decision, what, at: before?.at ?? signal.occurredAt, dueDay }, KEPT_DECISIONS);
  part.decisions.last = signal.occurredAt;
  remember(part, 'decisions', signal.signalId);
}

/** A yes moves the pilot forward; a no and a dropped question only end the waiting. */
export function foldDecisionClosed(part: Part, signal: Of<'decision.closed'>, day: number): void {
  const { decision, outcome = 'yes' } = signal.data;
  const before = part.decisions.open.find((open) => open.decision === decision);
  part.decisions.open = part.decisions.open.filter((open) => open !== before);
  part.decisions.last = signal.occurredAt;
  remember(part, 'decisions', signal.signalId);
  if (outcome === 'yes') stepForward(part, 'decision', signal, awakeOn(part, day), { what: before?.what ?? null });
}

/** More money approved than before is a step forward. The window of money that was approved is not the next one's. */
export function foldBudgetChanged(part: Part, signal: Of<'budget.changed'>, day: number): void {
  const { state, amount = null, currency = null, windowClosesOn } = signal.data;
  const before = part.budget;
  const inherited = before?.state === 'approved' ? null : (before?.closesDay ?? null);
  const closesDay = windowClosesOn === undefined ? inherited : dayOfDate(windowClosesOn);
  part.budget = { state, at: signal.occurredAt, amount, currency, closesDay };
  remember(part, 'budget', signal.signalId);
  const isMore = before?.state !== 'approved' || (amount !== null && amount > (before.amount ?? 0));
  if (state === 'approved' && isMore) stepForward(part, 'budget', signal, awakeOn(part, day), { amount });
}

export function foldRolloutPlanned(part: Part, signal: Of<'rollout.planned'>): void {
  const { last } = part.fleet;
  const waves = signal.data.waves.map(({ site, devices, dueOn }): [number, number, string] => [dayOfDate(dueOn), devices, site]);
  waves.sort((a, b) => a[0] - b[0] || b[1] - a[1] || (a[2] < b[2] ? -1 : 1));
  part.rollout = { at: signal.occurredAt, base: last ? last.activated : null, waves };
  remember(part, 'rollout', signal.signalId);
}

export function foldOrderPlaced(part: Part, signal: Of<'order.placed'>, day: number): void {
  stepForward(part, 'order', signal, awakeOn(part, day), { amount: signal.data.devices ?? null });
}

export function foldPromiseMade(part: Part, signal: Of<'promise.made'>): void {
  const { promise, what, contractual = false, dueOn } = signal.data;
  const before = part.promises.open.find((open) => open.promise === promise);
  part.promises.open = part.promises.open.filter((open) => open !== before);
  const dueDay = dueOn === undefined ? null : dayOfDate(dueOn);
  const madeAt = before?.madeAt ?? signal.occurredAt;
  push(part.promises.open, { promise, what, contractual, madeAt, dueDay, brokenAt: null }, KEPT_PROMISES);
  remember(part, 'promises', signal.signalId);
}

/** A broken promise stays until it is kept after all. */
export function foldPromiseSettled(part: Part, signal: Of<'promise.settled'>): void {
  const { promise, outcome } = signal.data;
  const before = part.promises.open.find((open) => open.promise === promise);
  remember(part, 'promises', signal.signalId);
  if (outcome === 'kept') {
    part.promises.open = part.promises.open.filter((open) => open !== before);
    part.promises.settled = signal.occurredAt;
    return;
  }
  if (before) before.brokenAt ??= signal.occurredAt;
  else {
    const { occurredAt } = signal;
    const unknown = { promise, what: null, contractual: false, madeAt: occurredAt, dueDay: null, brokenAt: occurredAt };
    push(part.promises.open, unknown, KEPT_PROMISES);
  }
}

export function foldValueClaimed(part: Part, signal: Of<'value.claimed'>): void {
  const { claim, what } = signal.data;
  remember(part, 'value', signal.signalId);
  if (part.claims.some((each) => each.claim === claim)) return;
  push(part.claims, { claim, what, at: signal.occurredAt, acceptedAt: null }, KEPT_CLAIMS);
}

/** The client agrees: an act of a person, and a step forward. */
export function foldValueAccepted(part: Part, signal: Of<'value.accepted'>, day: number): void {
  const { claim } = signal.data;
  const { occurredAt } = signal;
  const before = part.claims.find((each) => each.claim === claim);
  if (before) before.acceptedAt = occurredAt;
  else push(part.claims, { claim, what: null, at: occurredAt, acceptedAt: occurredAt }, KEPT_CLAIMS);
  remember(part, 'value', signal.signalId);
  stepForward(part, 'value', signal, awakeOn(part, day), { what: before?.what ?? null });
  if (signal.person !== undefined) clientAnswered(part, occurredAt, day, [signal.person], signal.signalId);
}

/** To sign a new one is a step forward. Either way, what notice was given is void. */
export function foldContract(part: Part, signal: Of<'contract.signed' | 'contract.renewed'>, day: number): void {
  const { contract, endsOn } = signal.data;
  part.contract = { contract, at: signal.occurredAt, endsDay: endsOn === undefined ? null : dayOfDate(endsOn), ended: false };
  part.notice = null;
  remember(part, 'contract', signal.signalId);
  if (signal.kind === 'contract.signed') stepForward(part, 'contract', signal, awakeOn(part, day));
}

/** The end of another contract than the present one, such as the pilot's, ends nothing. */
export function foldContractEnded(part: Part, signal: Of<'contract.ended'>): void {
  const { contract } = signal.data;
  if (part.contract && part.contract.contract !== contract) return;
  part.contract = { contract, at: signal.occurredAt, endsDay: part.contract?.endsDay ?? null, ended: true };
  remember(part, 'contract', signal.signalId);
}

export function foldInvoiceIssued(part: Part, signal: Of<'invoice.issued'>): void {
  const { invoice, dueOn } = signal.data;
  part.invoices = part.invoices.filter((each) => each.invoice !== invoice);
  push(part.invoices, { invoice, dueDay: dayOfDate(dueOn) }, KEPT_INVOICES);
  remember(part, 'invoices', signal.signalId);
}

export function foldInvoicePaid(part: Part, signal: Of<'invoice.paid'>): void {
  part.invoices = part.invoices.filter((each) => each.invoice !== signal.data.invoice);
  remember(part, 'invoices', signal.signalId);
}

export function foldNotice(part: Part, signal: Of<'notice.given'>): void {
  const { endsOn, reason = null, withdrawn = false } = signal.data;
  const endsDay = endsOn === undefined ? null : dayOfDate(endsOn);
  part.notice = withdrawn ? null : { at: signal.occurredAt, endsDay, reason };
  remember(part, 'contract', signal.signalId);
}

function awakeOn(part: Part, day: number): number {
  return countsThrough(part.calendar, day).awake;
}
