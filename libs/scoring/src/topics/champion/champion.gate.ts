import type { GateOf } from '../../cards/scorecard';
import { awakeSince, type Instant } from '../../facts/snapshot';
import { dateOf } from '../../vocabulary/dates';
import type { Explanation } from '../../vocabulary/explanation';
import { levelCap } from '../level-cap';
import { activeBackup } from './champion.measure';

export function championVacantCap(gate: GateOf<'champion-vacant'>, instant: Instant): number | null {
  const vacant = instant.part.roles.held.champion?.vacant;
  if (!vacant) return null;
  if (activeBackup(instant) !== null) return gate.capWithBackup;
  return levelCap(gate.levels, awakeSince(instant, vacant));
}

export function championVacantSentence(instant: Instant): Explanation {
  const role = instant.part.roles.held.champion;
  const backup = activeBackup(instant);
  const params = {
    since: role?.vacant ? dateOf(role.vacant.at) : null,
    days: role?.vacant ? awakeSince(instant, role.vacant) : null,
    former: role?.former ?? null,
    backup,
  };
  return { code: backup === null ? 'gate.champion-vacant' : 'gate.champion-vacant-with-backup', params };
}
