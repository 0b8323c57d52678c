import { explain } from '../../explanations/explain';
import type { Gates, Level } from '../definitions';
import { BY_DAYS, CAP } from '../gate-schema';
import { awakeSince, type Instant } from '../../facts/snapshot';
import { dateOf } from '../../vocabulary/dates';
import type { Explanation } from '../../explanations/explanation';
import { levelCap } from '../level-cap';
import { activeBackup } from './champion.measure';

export interface ChampionVacantGate {
  levels: readonly (Level & { days: number })[];
  capWithBackup: number;
}

export function championVacantCap(gate: ChampionVacantGate, instant: Instant): number | null {
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
  return explain(backup === null ? 'gate.champion-vacant' : 'gate.champion-vacant-with-backup', params);
}

export const championGates = {
  'champion-vacant': {
    cap: championVacantCap,
    sentence: championVacantSentence,
    evidence: ['champion'],
    owner: 'client',
    explainedBy: [],
    schema: { levels: BY_DAYS, capWithBackup: CAP },
  },
} as const satisfies Gates;
