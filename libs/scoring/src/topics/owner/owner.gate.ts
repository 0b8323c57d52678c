import type { GateOf } from '../../cards/scorecard';
import type { Instant } from '../../facts/snapshot';
import { dateOf } from '../../vocabulary/dates';
import type { Explanation } from '../../vocabulary/explanation';

export function ownerNobodyCap(gate: GateOf<'owner-nobody'>, instant: Instant): number | null {
  const { sinceHandover, part } = instant;
  if (sinceHandover === null || !part.roles.held['system-owner']?.vacant) return null;
  let cap: number | null = null;
  for (const level of gate.levels) if (sinceHandover >= level.fromDay) cap = level.cap;
  return cap;
}

/** Not where the handover is only assumed: then its days are not known. */
export function ownerNeverAskedCap(gate: GateOf<'owner-never-asked'>, instant: Instant): number | null {
  const { sinceHandover, handoverAssumed, part } = instant;
  if (sinceHandover === null || handoverAssumed || part.roles.held['system-owner']) return null;
  return sinceHandover >= gate.fromDay ? gate.cap : null;
}

export function ownerNobodySentence({ part, sinceHandover }: Instant): Explanation {
  const role = part.roles.held['system-owner'];
  const since = role?.vacant ? dateOf(role.vacant.at) : null;
  return { code: 'gate.owner-nobody', params: { since, former: role?.former ?? null, daysSinceHandover: sinceHandover } };
}

export function ownerNeverAskedSentence({ sinceHandover }: Instant): Explanation {
  return { code: 'gate.owner-never-asked', params: { daysSinceHandover: sinceHandover } };
}
