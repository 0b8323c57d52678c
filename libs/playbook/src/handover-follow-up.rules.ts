import { addDays, daysBetween } from './dates.rules';
import { HANDOVER_FOLLOW_UP, type Step } from './playbooks';
import { place } from './spread.rules';

export interface PlannedTask {
  step: Step;
  dueOn: string;
}

export interface FollowUpInput {
  /** Day of the handover and today, in the vendor's time zone. */
  handedOverOn: string;
  today: string;
  /** Open tasks of the account's CSM by day; empty where nobody is named, whom nothing can be too much for. */
  load: ReadonlyMap<string, number>;
  /** The account's days off, ISO weekdays; null: Saturday and Sunday. */
  weekend: readonly number[] | null;
  /** Steps that were done already, for a handover date that was corrected since. */
  doneSteps: readonly string[];
}

/**
 * The tasks of one handover, all at once. Of a back-dated one the steps that lie in the past become one review due today, and of one
 * older than a year there is nothing left to do.
 */
export function planFollowUp({ handedOverOn, today, load, weekend, doneSteps }: FollowUpInput): PlannedTask[] {
  const { steps, catchUp, oldestDays } = HANDOVER_FOLLOW_UP;
  if (daysBetween(handedOverOn, today) > oldestDays) return [];
  const room = new Map(load);
  const wanted = steps
    .filter(({ step }) => !doneSteps.includes(step))
    .map((step) => ({ step, dueOn: addDays(handedOverOn, step.afterDays) }));
  const planned: PlannedTask[] = [];
  if (wanted.some(({ dueOn }) => dueOn < today) && !doneSteps.includes(catchUp.step)) {
    // Always today, whatever else is: which client's would wait must not depend on which signals came first.
    room.set(today, (room.get(today) ?? 0) + 1);
    planned.push({ step: catchUp, dueOn: today });
  }
  for (const { step, dueOn } of wanted) {
    if (dueOn >= today) planned.push({ step, dueOn: place(dueOn, room, weekend) });
  }
  return planned;
}

/** A corrected date this close means the same handover: what was done for it need not be done again. */
const SAME_HANDOVER_DAYS = 30;

export function isSameHandover(oneDay: string, otherDay: string): boolean {
  return Math.abs(daysBetween(oneDay, otherDay)) <= SAME_HANDOVER_DAYS;
}
