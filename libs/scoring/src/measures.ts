import { awakeBetween } from './calendar';
import { dayOf, dayOfDate } from './dates';
import type { RoleFacts } from './facts';
import { awakeSince, type Instant } from './instant';
import { handoverShare } from './measures-of-work';
import type { Reading } from './reading';
import type { ReadingParams } from './reading-vocabulary';
import { DAY } from './signal';
import { readTally } from './tally';
import { useRatio } from './use-ratio';

/** With a meeting accepted ahead, the alarm waits for it. */
const HELD_RISK = 0.4;
/** An ask younger than this is neither answered nor unanswered. */
const ASK_DAYS = 7 * DAY;
/** Half an answered ask beforehand: one mail without an answer is no pattern. */
const ASK_SHRINKAGE = 0.5;
/** Readings for meetings that are known but not by a date of one held. */
const MEETING_AGREED = 60;
const MEETING_MISSED = 100;
const MEETING_NEVER_HELD = 150;
const BACKUP_ACTIVE = 60 * DAY;
const HANDOVER_OVERDUE = 30;

/** The risk of the silence. */
export function readSilence({ silence }: { silence: { risk: number; heldUntil: number | null } | null }): Reading | null {
  if (!silence) return null;
  return { x: silence.heldUntil === null ? silence.risk : Math.min(silence.risk, HELD_RISK), age: 0 };
}

/** Share of asks that were answered; answers fade with a half-life of 60 days as a rule. */
export function readReplyRate(instant: Instant, { halfLife = 60 }: ReadingParams = {}): Reading | null {
  const { asks, tallies } = instant.part;
  let waiting = 0;
  for (const ask of asks.client) if (instant.t - ask.at >= ASK_DAYS) waiting++;
  const answeredOnce = tallies.answered.sums[5] !== 0;
  if (waiting === 0 && !answeredOnce) return null;
  const answered = readTally(tallies.answered, halfLife, instant.awake);
  return {
    x: (answered + ASK_SHRINKAGE) / (answered + waiting + ASK_SHRINKAGE),
    age: waiting > 0 ? 0 : awakeSince(instant, tallies.answered),
  };
}

/** Different people who answered in the last 120 awake days (as a rule), three at most. */
export function readBreadth(instant: Instant, { withinDays = 120 }: ReadingParams = {}): Reading | null {
  const { recentPeople } = instant.part;
  const latest = recentPeople[0];
  if (!latest) return null;
  let x = 0;
  for (const person of recentPeople) if (awakeSince(instant, person) <= withinDays) x++;
  return { x, age: awakeSince(instant, latest) };
}

/** Awake days since the last meeting held; an accepted one ahead is nearly as good, a missed one as bad as a long pause. */
export function readMeetings(instant: Instant): Reading | null {
  const { held, missed } = instant.part.meetings;
  const isAgreed = instant.silence !== null && instant.silence.heldUntil !== null;
  if (!held && !missed) return isAgreed ? { x: MEETING_AGREED, age: 0 } : null;
  let x = held ? awakeSince(instant, held) : MEETING_NEVER_HELD;
  if (missed && missed.by === 'client' && (!held || missed.at > held.at)) x = Math.max(x, MEETING_MISSED);
  if (isAgreed) return { x: Math.min(x, MEETING_AGREED), age: 0 };
  return { x, age: Math.min(held ? awakeSince(instant, held) : Infinity, missed ? awakeSince(instant, missed) : Infinity) };
}

/** Days since the last sign of any holder: assigned, answered or seen in the product. */
function signOfLife(instant: Instant, role: RoleFacts): number {
  const { part } = instant;
  let latest = 0;
  for (const { person, since } of role.holders) {
    latest = Math.max(latest, since, Object.hasOwn(part.people, person) ? (part.people[person]?.at ?? 0) : 0);
    for (const user of part.use.people) if (user.person === person) latest = Math.max(latest, user.lastDay * DAY);
  }
  return Math.max(0, dayOf(instant.t) - dayOf(latest));
}

/** 1 named, 0 known to be nobody. */
export function readOwner(instant: Instant): Reading | null {
  const role = instant.part.roles['system-owner'];
  if (!role) return null;
  return role.holders.length > 0 ? { x: 1, age: signOfLife(instant, role) } : { x: 0, age: 0 };
}

/** 3 champion and active backup, 2 champion alone, 1 vacant with an active backup, 0 vacant. */
export function readChampion(instant: Instant): Reading | null {
  const role = instant.part.roles.champion;
  if (!role) return null;
  const backup = activeBackup(instant) === null ? 0 : 1;
  return role.holders.length > 0 ? { x: 2 + backup, age: signOfLife(instant, role) } : { x: backup, age: 0 };
}

/** A backup champion who is trained, or who spoke to us lately. */
export function activeBackup(instant: Instant): string | null {
  const { part, t } = instant;
  for (const { person, trained } of part.roles['backup-champion']?.holders ?? []) {
    if (trained) return person;
    if (Object.hasOwn(part.people, person) && t - (part.people[person]?.at ?? 0) <= BACKUP_ACTIVE) return person;
  }
  return null;
}

/**
 * Share of the handover list that the client accepted, where one is known; else 1 accepted, 0 over a month past its
 * planned end. Unknown while running, or where it is only assumed.
 */
export function readHandover(instant: Instant): Reading | null {
  const { handover, described } = instant.part;
  const share = handoverShare(instant);
  if (share !== null && instant.isHandedOver) return { x: share, age: 0 };
  if (handover && !handover.assumed) return { x: 1, age: 0 };
  if (handover || instant.handedOverAt !== null || !described?.plannedEndOn) return null;
  return daysPastPlan(instant) > HANDOVER_OVERDUE ? { x: 0, age: 0 } : null;
}

/** Days past the planned end of a pilot that is not handed over; 0 without a plan. */
export function daysPastPlan({ part, handedOverAt, today }: Instant): number {
  const planned = part.described?.plannedEndOn;
  return planned === null || planned === undefined || handedOverAt !== null ? 0 : Math.max(0, today - dayOfDate(planned));
}

/**
 * Awake days since the last forward step, or since the handover where that was later. Known only where a step would have
 * been seen: a fleet is reported, or a step (other than the handover) or next step was ever recorded.
 */
export function readForwardStep(instant: Instant): Reading | null {
  const days = daysWithoutForwardStep(instant);
  return days === null ? null : { x: days, age: 0 };
}

export function daysWithoutForwardStep(instant: Instant): number | null {
  const { forward, fleet, nextSteps } = instant.part;
  if ((!forward || forward.step === 'handover') && !fleet.last && nextSteps.length === 0) return null;
  let days = forward ? awakeSince(instant, forward) : Infinity;
  if (instant.isHandedOver) days = Math.min(days, instant.sinceHandover ?? Infinity, instant.awake);
  return days === Infinity ? null : days;
}

/** Days until the furthest next step is due; negative when overdue, then in awake days. */
export function readNextStep(instant: Instant): Reading | null {
  const days = daysToNextStep(instant);
  return days === null ? null : { x: days, age: Math.max(0, -days) };
}

export function daysToNextStep(instant: Instant): number | null {
  const due = furthestNextStep(instant);
  if (due === null || due >= instant.today) return due === null ? null : due - instant.today;
  return -Math.max(1, awakeBetween(instant.part.calendar, due, instant.today));
}

/** Due day of the furthest next step. */
export function furthestNextStep({ part }: Instant): number | null {
  let furthest: number | null = null;
  for (const { dueDay } of part.nextSteps) if (furthest === null || dueDay > furthest) furthest = dueDay;
  return furthest;
}

/** Share of activated devices that reported on the last day awake. */
export function readReporting(instant: Instant): Reading | null {
  const last = instant.part.fleet.shares.at(-1);
  return last ? { x: last[2], age: Math.max(0, instant.awake - last[1]) } : null;
}

/** Recent use against lasting use. */
export function readUse(instant: Instant, { halfLife, baselineHalfLife }: ReadingParams = {}): Reading | null {
  const x = useRatio(instant.part, instant.awake, halfLife, baselineHalfLife);
  const { last } = instant.part.use;
  return x === null || !last ? null : { x, age: awakeSince(instant, last) };
}
