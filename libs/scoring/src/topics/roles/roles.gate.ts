import { explain } from '../../explanations/explain';
import type { Explanation } from '../../explanations/explanation';
import type { IsoDate, PersonId } from '../../explanations/param-values';
import { levelCap } from '../level-cap';
import type { Gates, Hints, Level } from '../definitions';
import { BY_DAYS } from '../gate-schema';
import { awakeSince, type Snapshot } from '../snapshot';
import { holderOf } from './roles.state';

/** Deciders whose absence matters less than the champion's or the system owner's, which have their own gates. */
const ROLES = ['sponsor', 'budget-holder'] as const;

export type VacantDecider = (typeof ROLES)[number];

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    'gate.decider-vacant': { role: VacantDecider; since: IsoDate | null; former: PersonId | null };
    'hint.name-decider': { role: VacantDecider; person: PersonId | null };
  }
}

export interface DeciderVacantGate {
  levels: readonly (Level & { days: number })[];
}

/** The role that has been vacant longest; null if neither is known to be vacant. */
function vacantDecider({ part }: Snapshot): VacantDecider | null {
  let longest: VacantDecider | null = null;
  for (const role of ROLES) {
    const vacant = part.roles.held[role]?.vacant;
    if (vacant && (longest === null || vacant.at < (part.roles.held[longest]?.vacant?.at ?? Infinity))) longest = role;
  }
  return longest;
}

export function deciderVacantCap(gate: DeciderVacantGate, snapshot: Snapshot): number | null {
  const role = vacantDecider(snapshot);
  const vacant = role && snapshot.part.roles.held[role]?.vacant;
  return vacant ? levelCap(gate.levels, awakeSince(snapshot, vacant)) : null;
}

export function deciderVacantSentence(snapshot: Snapshot): Explanation {
  const role = vacantDecider(snapshot) ?? 'sponsor';
  const { vacant, former } = snapshot.part.roles.held[role] ?? { vacant: null, former: null };
  return explain('gate.decider-vacant', { role, since: vacant ? snapshot.zone.dateOf(vacant.at) : null, former });
}

export const rolesGates = {
  'decider-vacant': {
    cap: deciderVacantCap,
    sentence: deciderVacantSentence,
    evidence: ['roles.sponsor'],
    owner: 'client',
    explainedBy: [],
    closedBy: ['exposure.several-people'],
    builtIn: {
      levels: [
        { days: 0, cap: 69 },
        { days: 60, cap: 59 },
      ],
    },
    schema: { levels: BY_DAYS },
  },
} as const satisfies Gates;

export const rolesHints = {
  'gate.decider-vacant': (snapshot) =>
    explain('hint.name-decider', {
      role: vacantDecider(snapshot) ?? 'sponsor',
      person: holderOf(snapshot.part, 'champion', 'system-owner'),
    }),
} as const satisfies Hints;
