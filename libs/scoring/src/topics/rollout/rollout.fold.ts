import type { TopicFold } from '../definitions';
import { remember } from '../../facts/ring';
import type { Part } from '../../facts/part';
import type { SignalOf } from '../../signals/signal';
import { dayOfDate } from '../../vocabulary/dates';

/** A plan without waves takes back the one before. */
export function foldRolloutPlanned(part: Part, signal: SignalOf<'rollout.planned'>): void {
  const { last } = part.fleet;
  const waves = signal.data.waves.map(({ site, devices, dueOn }): [number, number, string] => [dayOfDate(dueOn), devices, site]);
  waves.sort((a, b) => a[0] - b[0] || b[1] - a[1] || (a[2] < b[2] ? -1 : 1));
  remember(part.rollout.evidence, signal.signalId);
  if (waves.length === 0) {
    if (part.rollout.plan) part.rollout.withdrawnAt = signal.occurredAt;
    part.rollout.plan = null;
    return;
  }
  part.rollout.withdrawnAt = null;
  part.rollout.plan = { at: signal.occurredAt, base: last ? last.activated : null, waves };
}

export const rolloutFold = {
  version: 2,
  writes: ['rollout'],
  reads: ['fleet'],
  kinds: { 'rollout.planned': foldRolloutPlanned },
} as const satisfies TopicFold;
