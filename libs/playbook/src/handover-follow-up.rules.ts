import { addDays, businessDayFrom, daysBetween } from './dates.rules';
import { HANDOVER_FOLLOW_UP, type Step } from './playbooks';
import { type DaysOff, place } from './spread.rules';

export interface PlannedTask {
  step: Step;
  dueOn: string;
}

export interface FollowUpInput extends DaysOff {
  /** Day of the handover and today, in the vendor's time zone. */
  handedOverOn: string;
  today: string;
  /** Open tasks of the account's CSM by day; empty where nobody is named, whom nothing can be too much for. */
  load: ReadonlyMap<string, number>;
  /** Steps that were done already, for a handover date that was corrected since. */
  doneSteps: readonly string[];
}

/**
 * The tasks of one handover, all at once, on our business days. Of a back-dated one the steps that lie in the past become one review due at once, and of one
 * older than a year there is nothing left to do.
 */
export function planFollowUp({ handedOverOn, today, load, doneSteps, ...daysOff }: FollowUpInput): PlannedTask[] {
  const { steps, catchUp, oldestDays } = HANDOVER_FOLLOW_UP;
  if (daysBetween(handedOverOn, today) > oldestDays) return [];
  const room = new Map(load);
  const wanted = steps
    .filter(({ step }) => !doneSteps.includes(step))
    .map((step) => ({ step, dueOn: addDays(handedOverOn, step.afterDays) }));
  const planned: PlannedTask[] = [];
  if (wanted.some(({ dueOn }) => dueOn < today) && !doneSteps.includes(catchUp.step)) {
    // Never later, whatever else is due: which client's would wait must not depend on which signals came first.
    const dueOn = businessDayFrom(today, daysOff.isDayOff);
    room.set(dueOn, (room.get(dueOn) ?? 0) + 1);
    planned.push({ step: catchUp, dueOn });
  }
  for (const { step, dueOn } of wanted) {
    if (dueOn >= today) planned.push({ step, dueOn: place(dueOn, room, daysOff) });
  }
  return planned;
}

/** A corrected date this close means the same handover: what was done for it need not be done again. */
const SAME_HANDOVER_DAYS = 30;

export function isSameHandover(oneDay: string, otherDay: string): boolean {
  return Math.abs(daysBetween(oneDay, otherDay)) <= SAME_HANDOVER_DAYS;
}
