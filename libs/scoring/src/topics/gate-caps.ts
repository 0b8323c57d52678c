import type { CardGate } from '../cards/scorecard';
import type { Instant } from '../facts/snapshot';
import { budgetState } from './budget/budget.measure';
import { championVacantCap } from './champion/champion.gate';
import { fleetLowCap } from './fleet/fleet.gate';
import { noForwardStepCap } from './forward-step/forward-step.gate';
import { handoverIncompleteCap, neverHandedOverCap } from './handover/handover.gate';
import { levelCap } from './level-cap';
import { daysOverdue } from './money/money.gate';
import { ownerNeverAskedCap, ownerNobodyCap } from './owner/owner.gate';
import { latePromise } from './promises/promises.gate';
import { darkCap, nobodyAskedCap } from './silence/silence.gate';
import { daysOfUrgentTicket } from './support/support.gate';

/** The cap that a gate puts on the score at this moment; null while it does not fire. Gates fire on known facts only. */
export function capOf(gate: CardGate, instant: Instant): number | null {
  switch (gate.gate) {
    case 'dark':
      return darkCap(gate, instant);
    case 'nobody-asked':
      return nobodyAskedCap(gate, instant);
    case 'owner-nobody':
      return ownerNobodyCap(gate, instant);
    case 'owner-never-asked':
      return ownerNeverAskedCap(gate, instant);
    case 'champion-vacant':
      return championVacantCap(gate, instant);
    case 'no-forward-step':
      return noForwardStepCap(gate, instant);
    case 'fleet-low':
      return fleetLowCap(gate, instant);
    case 'never-handed-over':
      return neverHandedOverCap(gate, instant);
    case 'handover-incomplete':
      return handoverIncompleteCap(gate, instant);
    case 'ticket-urgent':
      return levelCap(gate.levels, daysOfUrgentTicket(instant));
    case 'promise-late':
      return latePromise(instant, gate.days) ? gate.cap : null;
    case 'budget-missed':
      return budgetState(instant) === 'missed' ? gate.cap : null;
    case 'invoice-overdue':
      return daysOverdue(instant) >= gate.days ? gate.cap : null;
    case 'notice-given':
      return instant.part.money.notice || instant.part.money.contract?.ended ? gate.cap : null;
  }
}
