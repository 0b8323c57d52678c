import { addDays, daysBetween } from './dates.rules';
import { HANDOVER_FOLLOW_UP, type Step } from './playbooks';
import { addBusinessDays, place } from './spread.rules';

export interface PlannedTask {
  step: Step;
  dueOn: string;
}

export interface FollowUpInput {
  /** Day of the handover and today, in the vendor's time zone. */
  handedOverOn: string;
  today: string;
  /** Open tasks of the account's CSM by day; empty for an account without a CSM. */
  load: ReadonlyMap<string, number>;
  /** Days off as ISO weekdays; null: Saturday and Sunday. */
  weekend: readonly number[] | null;
  /** What was missed is made up for with this pilot, not with another one of the account. */
  catchesUp: boolean;
  /** Steps already done, where the handover date was corrected since. */
  doneSteps: readonly string[];
}

/** After this many days, the weekday of a missed review no longer matters. */
const RECENT_DAYS = 31;

/** Business days over which the reviews of an import are spread; a prime, because handovers are recorded at round ages. */
const SPREAD_DAYS = 7;

/**
 * Plans all tasks of one handover. For a back-dated one the past steps become one review: due today after a recent handover, within the
 * next business days after an older one. A handover older than a year gets none.
 */
export function planFollowUp({ handedOverOn, today, load, weekend, catchesUp, doneSteps }: FollowUpInput): PlannedTask[] {
  const { steps, catchUp } = HANDOVER_FOLLOW_UP;
  if (!isFollowedUp(handedOverOn, today)) return [];
  const room = new Map(load);
  const wanted = steps
    .filter(({ step }) => !doneSteps.includes(step))
    .map((step) => ({ step, dueOn: addDays(handedOverOn, step.afterDays) }));
  const planned: PlannedTask[] = [];
  if (catchesUp && wanted.some(({ dueOn }) => dueOn < today) && !doneSteps.includes(catchUp.step)) {
    // By the age of the handover, even on a full day: otherwise the order of signals would decide which client waits.
    const age = daysBetween(handedOverOn, today);
    const dueOn = age <= RECENT_DAYS ? today : addBusinessDays(today, age % SPREAD_DAYS, weekend);
    room.set(dueOn, (room.get(dueOn) ?? 0) + 1);
    planned.push({ step: catchUp, dueOn });
  }
  for (const { step, dueOn } of wanted) {
    if (dueOn >= today) planned.push({ step, dueOn: place(dueOn, room, weekend) });
  }
  return planned;
}

/** Checks that the handover is not too old. */
export function isFollowedUp(handedOverOn: string, today: string): boolean {
  return daysBetween(handedOverOn, today) <= HANDOVER_FOLLOW_UP.oldestDays;
}

/** The pilot with which the account's missed reviews are made up for, in one: the one handed over last of those that missed any. */
export function catchUpOf(pilots: readonly { key: string; handedOverOn: string }[], today: string): string | null {
  const { afterDays } = HANDOVER_FOLLOW_UP.steps[0]!;
  const missed = pilots.filter(({ handedOverOn }) => addDays(handedOverOn, afterDays) < today && isFollowedUp(handedOverOn, today));
  missed.sort((a, b) => (a.handedOverOn === b.handedOverOn ? (a.key < b.key ? -1 : 1) : a.handedOverOn < b.handedOverOn ? 1 : -1));
  return missed[0]?.key ?? null;
}

/** A corrected date this close is the same handover, so steps that were done stay done. */
const SAME_HANDOVER_DAYS = 30;

export function isSameHandover(oneDay: string, otherDay: string): boolean {
  return Math.abs(daysBetween(oneDay, otherDay)) <= SAME_HANDOVER_DAYS;
}
