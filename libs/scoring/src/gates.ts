import { isAsleep } from './calendar';
import { startOf } from './handover';
import { awakeSince, type Instant } from './instant';
import { activeBackup, daysToNextStep, daysWithoutForwardStep } from './measures';
import type { CardGate, GateCode } from './scorecard';
import { countUnanswered } from './silence-risk';
import { DAY } from './signal';

type Of<K extends GateCode> = Extract<CardGate, { gate: K }>;

/** A next step that is due holds the gate this long: it is being done. */
const NEXT_STEP_GRACE = 14;
/** Each further gate of this cap or less takes three more points; no stack goes under 15. */
const STACKING_CAP = 59;
const STACKING_STEP = 3;
const LOWEST_CAP = 15;

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
  }
}

/** The score under its gates: the lowest cap, less for each further serious gate. Never above the raw score. */
export function underGates(rawScore: number, caps: readonly number[]): number {
  if (caps.length === 0) return rawScore;
  let lowest = Infinity;
  let serious = 0;
  for (const cap of caps) {
    if (cap < lowest) lowest = cap;
    if (cap <= STACKING_CAP) serious++;
  }
  const further = lowest <= STACKING_CAP ? serious - 1 : serious;
  return Math.min(rawScore, Math.max(Math.min(LOWEST_CAP, lowest), lowest - STACKING_STEP * further));
}

/** Silent over the threshold after a handover, and no accepted meeting ahead to wait for. */
function isSilent({ silence, isHandedOver }: Instant, minRisk: number): boolean {
  return isHandedOver && silence !== null && silence.risk >= minRisk && silence.heldUntil === null;
}

function lastAsksUnanswered(instant: Instant, asks: number): boolean {
  const { silence, part, t } = instant;
  return silence !== null && countUnanswered(part, silence.clock, t) >= asks;
}

/** The asks that make a silence dark; `nobody-asked` is for silences that are not. */
const ASKS_FOR_DARK = 2;

function darkCap(gate: Of<'dark'>, instant: Instant): number | null {
  if (!isSilent(instant, gate.minRisk) || !lastAsksUnanswered(instant, gate.unansweredAsks)) return null;
  return isWithoutDecider(instant) ? gate.capWithoutDecider : gate.cap;
}

/** Champion vacant, or known to have no owner. */
export function isWithoutDecider({ part }: Instant): boolean {
  return Boolean(part.roles.champion?.vacant ?? part.roles['system-owner']?.vacant);
}

/** Only where asks are recorded at all; else we cannot know that nobody asked. */
function nobodyAskedCap(gate: Of<'nobody-asked'>, instant: Instant): number | null {
  const { last } = instant.part.asks;
  if (last === null || !isSilent(instant, gate.minRisk) || lastAsksUnanswered(instant, ASKS_FOR_DARK)) return null;
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
  const days = awakeSince(instant, vacant);
  let cap: number | null = null;
  for (const level of gate.levels) if (days >= level.days) cap = level.cap;
  return cap;
}

function noForwardStepCap(gate: Of<'no-forward-step'>, instant: Instant): number | null {
  const { sinceHandover } = instant;
  if (sinceHandover === null || sinceHandover < gate.fromDay) return null;
  const next = daysToNextStep(instant);
  if (next !== null && next >= -NEXT_STEP_GRACE) return null;
  const days = daysWithoutForwardStep(instant);
  if (days === null) return null;
  let cap: number | null = null;
  for (const level of gate.levels) if (days >= level.days) cap = level.cap;
  return cap;
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

/** Only for a pilot that was described, does not operate and is not paused or over. */
function neverHandedOverCap(gate: Of<'never-handed-over'>, instant: Instant): number | null {
  const { described } = instant.part;
  const start = startOf(instant.part);
  if (!described || instant.handedOverAt !== null || start === null) return null;
  if (described.stage === 'paused' || described.stage === 'wound-down') return null;
  return instant.t - start >= gate.days * DAY ? gate.cap : null;
}
