import { advance } from './calendar';
import { dayOf } from './dates';
import { FOLD_VERSION, newPart, type Facts, type Part } from './facts';
import { foldAccountDescribed, foldPilotDescribed, foldPilotHandedOver, foldQuietAgreed } from './fold-descriptions';
import { foldFleetReported, foldUserActive } from './fold-fleet-and-use';
import { foldMeetingHeld, foldMeetingMissed, foldMeetingScheduled, foldNextStepAgreed } from './fold-meetings';
import { foldStakeholderAssigned, foldStakeholderVacated } from './fold-stakeholders';
import { foldBounced, foldInbound, foldOutbound } from './fold-touchpoints';
import { compareSignals, type Signal } from './signal';

/**
 * Facts after these signals. Pure from outside. The signals are in fold order `(occurredAt, signalId)`, without
 * duplicates, and come after the last folded one: else this throws, and the account has to be folded from scratch.
 */
export function fold(facts: Facts, signals: readonly Signal[]): Facts {
  if (facts.foldVersion !== FOLD_VERSION) {
    throw new Error(
      `these facts were folded by version ${facts.foldVersion}, this is version ${FOLD_VERSION}: fold the account from scratch`,
    );
  }
  const next = structuredClone(facts);
  for (const signal of signals) foldInto(next, signal);
  return next;
}

/** The same for one signal, in place: for replay, which owns its facts. */
export function foldInto(facts: Facts, signal: Signal): void {
  if (facts.last && compareSignals(facts.last, signal) >= 0) {
    throw new Error(`signal ${signal.signalId} does not come after ${facts.last.signalId}: fold the account from scratch`);
  }
  facts.last = { occurredAt: signal.occurredAt, signalId: signal.signalId };
  if (signal.pilot !== undefined) {
    applyTo(partOf(facts, signal.pilot), signal);
    return;
  }
  applyTo(facts.account, signal);
  for (const pilot in facts.pilots) applyTo(facts.pilots[pilot] as Part, signal);
}

/** A new pilot knows what the account knows. */
function partOf(facts: Facts, pilot: string): Part {
  if (!Object.hasOwn(facts.pilots, pilot)) facts.pilots[pilot] = { ...structuredClone(facts.account), startedAt: null };
  return facts.pilots[pilot] ?? newPart();
}

function applyTo(part: Part, signal: Signal): void {
  const day = dayOf(signal.occurredAt);
  advance(part.calendar, day - 1);
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
      return foldStakeholderAssigned(part, signal);
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
  }
}
