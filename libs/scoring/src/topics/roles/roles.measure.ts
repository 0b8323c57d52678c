import type { Snapshot } from '../snapshot';
import { dayOf } from '../../vocabulary/dates';
import { DAY } from '../../vocabulary/vocabulary';
import type { RoleFacts } from './roles.facts';

/** Days since the last sign of any holder: assigned, answered or seen in the product. */
export function signOfLife(snapshot: Snapshot, role: RoleFacts): number {
  const { part } = snapshot;
  let latest = 0;
  for (const { person, since } of role.holders) {
    latest = Math.max(latest, since, Object.hasOwn(part.silence.people, person) ? (part.silence.people[person]?.at ?? 0) : 0);
    for (const user of part.use.people) if (user.person === person) latest = Math.max(latest, user.lastDay * DAY);
  }
  return Math.max(0, dayOf(snapshot.t) - dayOf(latest));
}
