import type { IsoDate, PersonId } from '../../explanations/param-values';
import { explain } from '../../explanations/explain';
import type { Gates, Level } from '../definitions';
import { FROM_DAY } from '../gate-schema';
import type { Snapshot } from '../snapshot';
import type { Explanation } from '../../explanations/explanation';

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    'gate.owner-nobody': { since: IsoDate | null; former: PersonId | null; daysSinceHandover: number | null };
    /** Only in stored health of the time when not asking was a gate. */
    'gate.owner-never-asked': { daysSinceHandover: number | null };
  }
}

export interface OwnerNobodyGate {
  levels: readonly (Level & { fromDay: number })[];
}

export function ownerNobodyCap(gate: OwnerNobodyGate, snapshot: Snapshot): number | null {
  const { sinceHandover, part } = snapshot;
  if (sinceHandover === null || !part.roles.held['system-owner']?.vacant) return null;
  let cap: number | null = null;
  for (const level of gate.levels) if (sinceHandover >= level.fromDay) cap = level.cap;
  return cap;
}

export function ownerNobodySentence({ part, sinceHandover, zone }: Snapshot): Explanation {
  const role = part.roles.held['system-owner'];
  const since = role?.vacant ? zone.dateOf(role.vacant.at) : null;
  return explain('gate.owner-nobody', { since, former: role?.former ?? null, daysSinceHandover: sinceHandover });
}

export const ownerGates = {
  'owner-nobody': {
    cap: ownerNobodyCap,
    sentence: ownerNobodySentence,
    evidence: ['roles.owner'],
    owner: 'client',
    explainedBy: ['politics', 'no-charter', 'champion-lost'],
    includes: { 'gate.owner-nobody': ['owner.nobody'] },
    closedBy: ['owner.named'],
    builtIn: {
      levels: [
        { fromDay: 45, cap: 69 },
        { fromDay: 90, cap: 59 },
        { fromDay: 150, cap: 49 },
      ],
    },
    schema: { levels: FROM_DAY },
  },
} as const satisfies Gates;
