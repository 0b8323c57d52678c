import type { TopicFold } from '../definitions';
import { countsThrough, isAsleep } from '../../calendar/calendar';
import type { Part } from '../../facts/part';
import { push, remember } from '../../facts/ring';
import type { SignalOf } from '../../signals/signal';
import { stepForward } from '../forward-step/forward-step.fold';

const KEPT_SHARES = 16;

const LOW_SHARE = 0.8;

/** 13 samples, three days apart, reach back over the 30 days in which growth is measured. */
const KEPT_SIZES = 13;

const SAMPLE_EVERY = 3;

const GROWTH_DAYS = 30;

const GROWTH = 1.05;

/** The day's roll-up. What is reported while the pilot sleeps says nothing about its health. */
export function foldFleetReported(part: Part, signal: SignalOf<'fleet.reported'>, day: number): void {
  const { total, reporting } = signal.data;
  const activated = signal.data.activated ?? total;
  const { awake } = countsThrough(part.calendar, day);
  const { fleet } = part;
  fleet.last = { at: signal.occurredAt, awake, total, activated, reporting };
  remember(part.fleet.evidence, signal.signalId);
  const expected = activated > 0 ? activated : total;
  if (expected > 0 && !isAsleep(part.calendar, day)) {
    const share = Math.min(1, reporting / expected);
    if (fleet.shares.at(-1)?.[0] === day) fleet.shares.pop();
    push(fleet.shares, [day, awake, share], KEPT_SHARES);
    fleet.awake = { at: signal.occurredAt, reporting, expected, signalId: signal.signalId };
    fleet.lowSince = share >= LOW_SHARE ? null : (fleet.lowSince ?? { at: signal.occurredAt, awake });
  }
  if (part.rollout.plan) part.rollout.plan.base ??= activated;
  growTo(part, signal, day, awake, activated);
}

/** A forward step where the fleet is 5 % over its greatest size of 30 days ago (or of the first report since the last step). */
function growTo(part: Part, signal: SignalOf<'fleet.reported'>, day: number, awake: number, size: number): void {
  const { fleet } = part;
  fleet.greatest = Math.max(fleet.greatest, size);
  const before = fleet.sizes.findLast((sample) => sample[0] <= day - GROWTH_DAYS) ?? fleet.sizes[0];
  if (before && size > before[1] && size >= before[1] * GROWTH) {
    stepForward(part, 'devices', signal, awake, { amount: size - before[1] });
    fleet.sizes = [[day, size]];
    return;
  }
  const last = fleet.sizes.at(-1);
  if (!last || day - last[0] >= SAMPLE_EVERY) push(fleet.sizes, [day, fleet.greatest], KEPT_SIZES);
}

export const fleetFold = {
  version: 3,
  writes: ['fleet', 'forwardStep', 'rollout'],
  reads: ['rollout'],
  kinds: { 'fleet.reported': foldFleetReported },
} as const satisfies TopicFold;
