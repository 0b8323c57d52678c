import type { IsoDate, PersonId } from '../../explanations/param-values';
import { explain } from '../../explanations/explain';
import type { Gates, Level } from '../definitions';
import { CAP, DAYS, FROM_DAY } from '../gate-schema';
import type { Snapshot } from '../snapshot';
import { dateOf } from '../../vocabulary/dates';
import type { Explanation } from '../../explanations/explanation';

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    'gate.owner-nobody': { since: IsoDate | null; former: PersonId | null; daysSinceHandover: number | null };
    'gate.owner-never-asked': { daysSinceHandover: number | null };
  }
}

export interface OwnerNobodyGate {
  levels: readonly (Level & { fromDay: number })[];
}

export interface OwnerNeverAskedGate {
  fromDay: number;
  cap: number;
}

export function ownerNobodyCap(gate: OwnerNobodyGate, snapshot: Snapshot): number | null {
  const { sinceHandover, part } = snapshot;
  if (sinceHandover === null || !part.roles.held['system-owner']?.vacant) return null;
  let cap: number | null = null;
  for (const level of gate.levels) if (sinceHandover >= level.fromDay) cap = level.cap;
  return cap;
}

/** Not where the handover is only assumed: then its days are not known. */
export function ownerNeverAskedCap(gate: OwnerNeverAskedGate, snapshot: Snapshot): number | null {
  const { sinceHandover, handoverAssumed, part } = snapshot;
  if (sinceHandover === null || handoverAssumed || part.roles.held['system-owner']) return null;
  return sinceHandover >= gate.fromDay ? gate.cap : null;
}

export function ownerNobodySentence({ part, sinceHandover }: Snapshot): Explanation {
  const role = part.roles.held['system-owner'];
  const since = role?.vacant ? dateOf(role.vacant.at) : null;
  return explain('gate.owner-nobody', { since, former: role?.former ?? null, daysSinceHandover: sinceHandover });
}

export function ownerNeverAskedSentence({ sinceHandover }: Snapshot): Explanation {
  return explain('gate.owner-never-asked', { daysSinceHandover: sinceHandover });
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
  'owner-never-asked': {
    cap: ownerNeverAskedCap,
    sentence: ownerNeverAskedSentence,
    evidence: ['handover'],
    owner: 'vendor',
    explainedBy: [],
    closedBy: ['owner.named', 'owner.nobody'],
    builtIn: { fromDay: 60, cap: 69 },
    schema: { fromDay: DAYS, cap: CAP },
  },
} as const satisfies Gates;
