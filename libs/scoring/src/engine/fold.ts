import { advance } from '../calendar/calendar';
import { type DayWeights, lightDaysOf } from '../calendar/calendar-weights';
import { emptyFacts, type Facts, FOLD_VERSION } from '../facts/facts';
import type { Part } from '../facts/part';
import { copyOf } from '../facts/plain-copy';
import { compareSignals, type Signal } from '../signals/signal';
import { foldAlarm } from '../topics/alarms/alarms.fold';
import { foldBudgetChanged } from '../topics/budget/budget.fold';
import { foldDecisionClosed, foldDecisionOpened } from '../topics/decisions/decisions.fold';
import { foldAccountDescribed, foldPilotDescribed, foldQuietAgreed, foldStageChanged } from '../topics/description/description.fold';
import { foldFleetReported } from '../topics/fleet/fleet.fold';
import { foldOrderPlaced } from '../topics/forward-step/forward-step.fold';
import { foldHandoverItem, foldPilotHandedOver } from '../topics/handover/handover.fold';
import { foldKnowledge } from '../topics/knowledge/knowledge.fold';
import { foldMeetingHeld, foldMeetingMissed, foldMeetingRescheduled, foldMeetingScheduled } from '../topics/meetings/meetings.fold';
import { foldContract, foldContractEnded, foldInvoiceIssued, foldInvoicePaid, foldNotice } from '../topics/money/money.fold';
import { foldOwnerChanged } from '../topics/staff/staff.fold';
import { foldNextStepAgreed } from '../topics/next-step/next-step.fold';
import { foldOperation } from '../topics/operations/operations.fold';
import { foldPromiseMade, foldPromiseSettled } from '../topics/promises/promises.fold';
import { foldPulse } from '../topics/pulse/pulse.fold';
import { foldReadiness } from '../topics/readiness/readiness.fold';
import { foldStakeholderAssigned, foldStakeholderVacated } from '../topics/roles/roles.fold';
import { foldRolloutPlanned } from '../topics/rollout/rollout.fold';
import { foldSurvey, foldTicketClosed, foldTicketOpened } from '../topics/support/support.fold';
import { foldBounced, foldInbound, foldOutbound } from '../topics/talk/talk.fold';
import { foldUserActive } from '../topics/use/use.fold';
import { foldValueAccepted, foldValueClaimed } from '../topics/value/value.fold';
import { dayOf } from '../vocabulary/dates';
import type { Moment } from '../vocabulary/vocabulary';

/**
 * Facts after these signals. Pure from outside. The signals are in fold order `(occurredAt, signalId)`, without
 * duplicates, and come after the last folded one: else this throws, and the account has to be folded from scratch.
 * So it does for a pilot that is new when others are known already (`isFoldable` tells beforehand).
 * `calendar`: how much single days count; the same that the facts were folded and are scored with.
 */
export function fold(facts: Facts, signals: readonly Signal[], calendar: DayWeights | null = null): Facts {
  return new Folding(signals, calendar, facts).until(Infinity);
}

/** Whether these signals can follow: the facts are of this version, and of every pilot they know what it has to know. */
export function isFoldable(facts: Facts, signals: readonly Signal[]): boolean {
  return facts.foldVersion === FOLD_VERSION && (facts.account !== null || newPilots(facts, signals).size === 0);
}

/** A fold that stops on the way: facts at one moment after the other. */
export class Folding {
  private readonly facts: Facts;
  private readonly toCome: Set<string>;
  private next = 0;

  /** Of signals and facts as `fold` takes them; `facts` stay as they are. */
  constructor(
    private readonly signals: readonly Signal[],
    private readonly calendar: DayWeights | null = null,
    facts?: Facts,
  ) {
    if (facts && facts.foldVersion !== FOLD_VERSION) {
      throw new Error(
        `these facts were folded by version ${facts.foldVersion}, this is version ${FOLD_VERSION}: fold the account from scratch`,
      );
    }
    this.facts = facts ? copyOf(facts) : emptyFacts();
    this.toCome = newPilots(this.facts, signals);
  }

  /** The facts of everything before `end`. They are lent, not given: the next call goes on with them. */
  until(end: Moment): Facts {
    for (let signal = this.signals[this.next]; signal && signal.occurredAt < end; signal = this.signals[++this.next]) this.add(signal);
    return this.facts;
  }

  private add(signal: Signal): void {
    const { facts, calendar } = this;
    if (facts.last && compareSignals(facts.last, signal) >= 0) {
      throw new Error(`signal ${signal.signalId} does not come after ${facts.last.signalId}: fold the account from scratch`);
    }
    facts.last = { occurredAt: signal.occurredAt, signalId: signal.signalId };
    if (signal.pilot !== undefined) {
      applyTo(this.partOf(signal.pilot), signal, calendar);
      return;
    }
    if (facts.account) applyTo(facts.account, signal, calendar);
    for (const pilot in facts.pilots) applyTo(facts.pilots[pilot] as Part, signal, calendar);
  }

  /** A new pilot knows what the account knows; the last that is to come takes it over. */
  private partOf(pilot: string): Part {
    const { facts } = this;
    const known = Object.hasOwn(facts.pilots, pilot) ? facts.pilots[pilot] : undefined;
    if (known) return known;
    if (!facts.account) throw new Error(`pilot ${pilot} is new: fold the account from scratch`);
    this.toCome.delete(pilot);
    const part = { ...(this.toCome.size > 0 ? copyOf(facts.account) : facts.account), startedAt: null };
    facts.pilots[pilot] = part;
    if (this.toCome.size === 0) facts.account = null;
    return part;
  }
}

function newPilots({ pilots }: Facts, signals: readonly Signal[]): Set<string> {
  const found = new Set<string>();
  for (const { pilot } of signals) if (pilot !== undefined && !Object.hasOwn(pilots, pilot)) found.add(pilot);
  return found;
}

function applyTo(part: Part, signal: Signal, weights: DayWeights | null): void {
  const day = dayOf(signal.occurredAt);
  advance(part.calendar, day - 1, lightDaysOf(weights, part.calendar.place));
  part.startedAt ??= signal.occurredAt;
  switch (signal.kind) {
    case 'touchpoint.inbound':
      return foldInbound(part, signal, day);
    case 'touchpoint.outbound':
      return foldOutbound(part, signal);
    case 'touchpoint.bounced':
      return foldBounced(part, signal);
    case 'touchpoint.auto-replied':
      return;
    case 'meeting.scheduled':
      return foldMeetingScheduled(part, signal);
    case 'meeting.held':
      return foldMeetingHeld(part, signal, day);
    case 'meeting.missed':
      return foldMeetingMissed(part, signal, day);
    case 'next-step.agreed':
      return foldNextStepAgreed(part, signal);
    case 'user.active':
      return foldUserActive(part, signal, day);
    case 'fleet.reported':
      return foldFleetReported(part, signal, day);
    case 'stakeholder.assigned':
      return foldStakeholderAssigned(part, signal, day);
    case 'stakeholder.vacated':
      return foldStakeholderVacated(part, signal, day);
    case 'account.described':
      return foldAccountDescribed(part, signal, day);
    case 'pilot.described':
      return foldPilotDescribed(part, signal, day);
    case 'pilot.handed-over':
      return foldPilotHandedOver(part, signal, day);
    case 'quiet.agreed':
      return foldQuietAgreed(part, signal, day);
    case 'meeting.rescheduled':
      return foldMeetingRescheduled(part, signal);
    case 'pilot.stage-changed':
      return foldStageChanged(part, signal, day);
    case 'operation.performed':
      return foldOperation(part, signal, day);
    case 'alarm.handled':
      return foldAlarm(part, signal, day);
    case 'ticket.opened':
      return foldTicketOpened(part, signal, day);
    case 'ticket.closed':
      return foldTicketClosed(part, signal);
    case 'survey.answered':
      return foldSurvey(part, signal, day);
    case 'pulse.given':
      return foldPulse(part, signal);
    case 'readiness.answered':
      return foldReadiness(part, signal);
    case 'knowledge.shown':
      return foldKnowledge(part, signal);
    case 'handover.item-done':
    case 'handover.item-accepted':
    case 'handover.item-waived':
      return foldHandoverItem(part, signal, day);
    case 'owner.changed':
      return foldOwnerChanged(part, signal);
    case 'decision.opened':
      return foldDecisionOpened(part, signal);
    case 'decision.closed':
      return foldDecisionClosed(part, signal, day);
    case 'budget.changed':
      return foldBudgetChanged(part, signal, day);
    case 'rollout.planned':
      return foldRolloutPlanned(part, signal);
    case 'order.placed':
      return foldOrderPlaced(part, signal, day);
    case 'promise.made':
      return foldPromiseMade(part, signal);
    case 'promise.settled':
      return foldPromiseSettled(part, signal);
    case 'value.claimed':
      return foldValueClaimed(part, signal);
    case 'value.accepted':
      return foldValueAccepted(part, signal, day);
    case 'contract.signed':
    case 'contract.renewed':
      return foldContract(part, signal, day);
    case 'contract.ended':
      return foldContractEnded(part, signal);
    case 'invoice.issued':
      return foldInvoiceIssued(part, signal);
    case 'invoice.paid':
      return foldInvoicePaid(part, signal);
    case 'notice.given':
      return foldNotice(part, signal);
  }
}
