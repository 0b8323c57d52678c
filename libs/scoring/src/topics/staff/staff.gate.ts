import { explain } from '../../explanations/explain';
import type { Explanation } from '../../explanations/explanation';
import type { IsoDate, NoParams } from '../../explanations/param-values';
import type { Gates, Hints, Level } from '../definitions';
import { BY_DAYS } from '../gate-schema';
import { levelCap } from '../level-cap';
import { daysSince, type Snapshot } from '../snapshot';

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    'gate.csm-vacant': { since: IsoDate | null };
    'hint.name-csm': NoParams;
  }
}

export interface CsmVacantGate {
  levels: readonly (Level & { days: number })[];
}

export function csmVacantCap(gate: CsmVacantGate, { part, t }: Snapshot): number | null {
  const { csmVacantSince } = part.staff;
  return csmVacantSince === null ? null : levelCap(gate.levels, daysSince(t, csmVacantSince));
}

function csmVacantSentence({ part, zone }: Snapshot): Explanation {
  const { csmVacantSince } = part.staff;
  return explain('gate.csm-vacant', { since: csmVacantSince === null ? null : zone.dateOf(csmVacantSince) });
}

export const staffGates = {
  'csm-vacant': {
    cap: csmVacantCap,
    sentence: csmVacantSentence,
    evidence: ['staff'],
    owner: 'vendor',
    explainedBy: [],
    closedBy: [],
    builtIn: {
      levels: [
        { days: 30, cap: 69 },
        { days: 90, cap: 59 },
      ],
    },
    schema: { levels: BY_DAYS },
  },
} as const satisfies Gates;

export const staffHints = { 'gate.csm-vacant': () => explain('hint.name-csm', {}) } as const satisfies Hints;
