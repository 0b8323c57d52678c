import { isAsleep } from './calendar';
import { startOf } from './handover';
import { awakeSince, type Instant } from './instant';
import type { PromiseFacts } from './facts-of-work';
import { activeBackup, daysPastPlan, daysToNextStep, daysWithoutForwardStep } from './measures';
import { budgetState, daysLate, handoverShare } from './measures-of-work';
import type { CardGate, GateCode, GateStacking } from './scorecard';
import { countUnanswered, silenceAt } from './silence-risk';
import { DAY } from './signal';

type Of<K extends GateCode> = Extract<CardGate, { gate: K }>;

/** Counted days per day, as a rule. */
const WORKING_SHARE = 5 / 7;

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
      return instant.part.notice || instant.part.contract?.ended ? gate.cap : null;
  }
}

/** The score under its gates: the lowest cap, less for each further serious gate. Never above the raw score. */
export function underGates(rawScore: number, caps: readonly number[], stacking: GateStacking): number {
  if (caps.length === 0) return rawScore;
  let lowest = Infinity;
  let serious = 0;
  for (const cap of caps) {
    if (cap < lowest) lowest = cap;
    if (cap <= stacking.cap) serious++;
  }
  const further = lowest <= stacking.cap ? serious - 1 : serious;
  return Math.min(rawScore, Math.max(Math.min(stacking.floor, lowest), lowest - stacking.step * further));
}

/** Silent over the threshold after a handover, and no accepted meeting ahead to wait for. */
function isSilent({ silence, isHandedOver }: Instant, minRisk: number): boolean {
  return isHandedOver && silence !== null && silence.risk >= minRisk && silence.heldUntil === null;
}

function lastAsksUnanswered(instant: Instant, asks: number): boolean {
  const { silence, part, t } = instant;
  return silence !== null && countUnanswered(part, silence.clock, t) >= asks;
}

function darkCap(gate: Of<'dark'>, instant: Instant): number | null {
  if (!isSilent(instant, gate.minRisk) || !lastAsksUnanswered(instant, gate.unansweredAsks)) return null;
  if (isWithoutDecider(instant)) return gate.capWithoutDecider;
  return gate.long && wasSilentBefore(instant, gate.minRisk, gate.long.days) ? gate.long.cap : gate.cap;
}

/** Whether this silence was over the threshold so many days ago: its statistics are frozen, only the days have moved. */
function wasSilentBefore({ silence, part, t, counted, model }: Instant, minRisk: number, days: number): boolean {
  const then = t - days * DAY;
  if (!silence || then <= silence.rhythm.since) return false;
  const before = silenceAt(part, then, counted - Math.round(days * WORKING_SHARE), model);
  return before !== null && before.risk >= minRisk;
}

/** Champion vacant, or known to have no owner. */
export function isWithoutDecider({ part }: Instant): boolean {
  return Boolean(part.roles.champion?.vacant ?? part.roles['system-owner']?.vacant);
}

/** Only where asks are recorded at all; else we cannot know that nobody asked. */
function nobodyAskedCap(gate: Of<'nobody-asked'>, instant: Instant): number | null {
  const { last } = instant.part.asks;
  if (last === null || !isSilent(instant, gate.minRisk) || lastAsksUnanswered(instant, gate.unansweredAsks)) return null;
  return instant.t - last >= gate.days * DAY ? gate.cap : null;
}

function ownerNobodyCap(gate: Of<'owner-nobody'>, instant: Instant): number | null {
  const { sinceHandover, part } = instant;
  if (sinceHandover === null || !part.roles['system-owner']?.vacant) return null;
  let cap: number | null = null;
  for (const level of gate.levels) if (sinceHandover >= level.fromDay) cap = level.cap;
  return cap;
}

/** Not where the handover is only assumed: then its days are not known. */
function ownerNeverAskedCap(gate: Of<'owner-never-asked'>, instant: Instant): number | null {
  const { sinceHandover, handoverAssumed, part } = instant;
  if (sinceHandover === null || handoverAssumed || part.roles['system-owner']) return null;
  return sinceHandover >= gate.fromDay ? gate.cap : null;
}

function championVacantCap(gate: Of<'champion-vacant'>, instant: Instant): number | null {
  const vacant = instant.part.roles.champion?.vacant;
  if (!vacant) return null;
  if (activeBackup(instant) !== null) return gate.capWithBackup;
  return levelCap(gate.levels, awakeSince(instant, vacant));
}

function noForwardStepCap(gate: Of<'no-forward-step'>, instant: Instant): number | null {
  const { sinceHandover } = instant;
  if (sinceHandover === null || sinceHandover < gate.fromDay) return null;
  const next = daysToNextStep(instant);
  if (next !== null && next >= -gate.nextStepGraceDays) return null;
  const days = daysWithoutForwardStep(instant);
  return days === null ? null : levelCap(gate.levels, days);
}

/** The lowest cap of all levels that hold; outside quiet and dormancy. */
function fleetLowCap(gate: Of<'fleet-low'>, instant: Instant): number | null {
  if (isAsleep(instant.part.calendar, instant.today - 1)) return null;
  let cap: number | null = null;
  for (const level of gate.levels) if (daysUnder(instant, level.share) >= level.days) cap = level.cap;
  return cap;
}

/** Awake days for which the share reporting has been under a threshold, the first day included; 0 when it is not. */
export function daysUnder(instant: Instant, share: number): number {
  const { shares } = instant.part.fleet;
  let since: number | null = null;
  for (let i = shares.length - 1; i >= 0; i--) {
    const sample = shares[i];
    if (!sample || sample[2] >= share) break;
    since = sample[1];
  }
  return since === null ? 0 : Math.max(0, instant.awake - since) + 1;
}

/** Only a pilot that was described, does not operate and is not paused or over is to be handed over. */
function isToBeHandedOver({ part, handedOverAt }: Instant): boolean {
  const { described } = part;
  return described !== null && handedOverAt === null && described.stage !== 'paused' && described.stage !== 'wound-down';
}

function neverHandedOverCap(gate: Of<'never-handed-over'>, instant: Instant): number | null {
  if (!isToBeHandedOver(instant)) return null;
  const start = startOf(instant.part);
  const late = levelCap(gate.pastPlan ?? [], daysPastPlan(instant));
  if (start === null || instant.t - start < gate.days * DAY) return late;
  return Math.min(gate.cap, late ?? gate.cap);
}

function handoverIncompleteCap(gate: Of<'handover-incomplete'>, instant: Instant): number | null {
  const share = handoverShare(instant);
  if (share === null || share >= gate.share || instant.sinceHandover === null || instant.handoverAssumed) return null;
  return levelCap(
    gate.levels.map(({ fromDay, cap }) => ({ days: fromDay, cap })),
    instant.sinceHandover,
  );
}

/** Working days since the oldest open urgent ticket became urgent; −1 without one. */
export function daysOfUrgentTicket({ part, counted }: Instant): number {
  let days = -1;
  for (const { urgency, mark } of part.tickets.open) if (urgency === 'urgent') days = Math.max(days, counted - mark);
  return days;
}

/** The contractual promise that is late by so many days, or known to be broken; the latest one first. */
export function latePromise({ part, today }: Instant, days: number): PromiseFacts | null {
  let worst: PromiseFacts | null = null;
  for (const promise of part.promises.open) {
    if (!promise.contractual || daysLate(promise, today) < days) continue;
    if (!worst || daysLate(promise, today) > daysLate(worst, today)) worst = promise;
  }
  return worst;
}

/** Days for which the oldest unpaid invoice has been due; 0 or less when none is. */
export function daysOverdue({ part, today }: Instant): number {
  let days = 0;
  for (const { dueDay } of part.invoices) days = Math.max(days, today - dueDay);
  return days;
}

/** The cap of the last level reached. */
function levelCap(levels: readonly { days: number; cap: number }[], days: number): number | null {
  let cap: number | null = null;
  for (const level of levels) if (days >= level.days) cap = level.cap;
  return cap;
}
