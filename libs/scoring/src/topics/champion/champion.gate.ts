import type { IsoDate, PersonId } from '../../explanations/param-values';
import { explain } from '../../explanations/explain';
import type { Gates, Level } from '../definitions';
import { BY_DAYS, CAP } from '../gate-schema';
import { awakeSince, type Snapshot } from '../snapshot';
import type { Explanation } from '../../explanations/explanation';
import { levelCap } from '../level-cap';
import { activeBackup } from './champion.measure';

interface VacancyParams {
  since: IsoDate | null;
  days: number | null;
  former: PersonId | null;
  backup: PersonId | null;
}

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    'gate.champion-vacant': VacancyParams;
    'gate.champion-vacant-with-backup': VacancyParams;
  }
}

export interface ChampionVacantGate {
  levels: readonly (Level & { days: number })[];
  capWithBackup: number;
}

export function championVacantCap(gate: ChampionVacantGate, snapshot: Snapshot): number | null {
  const vacant = snapshot.part.roles.held.champion?.vacant;
  if (!vacant) return null;
  if (activeBackup(snapshot) !== null) return gate.capWithBackup;
  return levelCap(gate.levels, awakeSince(snapshot, vacant));
}

export function championVacantSentence(snapshot: Snapshot): Explanation {
  const role = snapshot.part.roles.held.champion;
  const backup = activeBackup(snapshot);
  const params = {
    since: role?.vacant ? snapshot.zone.dateOf(role.vacant.at) : null,
    days: role?.vacant ? awakeSince(snapshot, role.vacant) : null,
    former: role?.former ?? null,
    backup,
  };
  return explain(backup === null ? 'gate.champion-vacant' : 'gate.champion-vacant-with-backup', params);
}

export const championGates = {
  'champion-vacant': {
    cap: championVacantCap,
    sentence: championVacantSentence,
    evidence: ['roles.champion'],
    owner: 'client',
    explainedBy: [],
    includes: { 'gate.champion-vacant': ['champion.vacant'], 'gate.champion-vacant-with-backup': ['champion.vacant-with-backup'] },
    closedBy: ['champion.with-backup', 'champion.alone'],
    builtIn: {
      levels: [
        { days: 0, cap: 59 },
        { days: 30, cap: 49 },
      ],
      capWithBackup: 69,
    },
    schema: { levels: BY_DAYS, capWithBackup: CAP },
  },
} as const satisfies Gates;
