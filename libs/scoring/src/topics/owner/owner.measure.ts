import type { Flag, IsoDate, NoParams, PersonId, QuestionParams } from '../../explanations/param-values';
import { explain } from '../../explanations/explain';
import type { Reading } from '../../facts/reading';
import type { Measures, Readings } from '../definitions';
import type { Snapshot } from '../snapshot';
import type { Explanation } from '../../explanations/explanation';
import { signOfLife } from '../roles/roles.measure';

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    'owner.named': { person: PersonId; since: IsoDate };
    'owner.nobody': { since: IsoDate; former: PersonId | null };
    'owner.unknown': NoParams;
    'hint.name-owner': { person: PersonId | null; vacant: Flag };
    'missing.owner': QuestionParams;
  }
}

/** 1 named, 0 known to be nobody. */
export function readOwner(snapshot: Snapshot): Reading | null {
  const role = snapshot.part.roles.held['system-owner'];
  if (!role) return null;
  return role.holders.length > 0 ? { x: 1, age: signOfLife(snapshot, role) } : { x: 0, age: 0 };
}

export function ownerSentence({ part, zone }: Snapshot): Explanation {
  const role = part.roles.held['system-owner'];
  const holder = role?.holders.at(-1);
  if (holder) return explain('owner.named', { person: holder.person, since: zone.dateOf(holder.since) });
  if (role?.vacant) return explain('owner.nobody', { since: zone.dateOf(role.vacant.at), former: role.former });
  return explain('owner.unknown', {});
}

export const ownerReadings = {
  'system-owner': {
    kind: 'level',
    better: 'high',
    params: [],
    meaning: '1: the system owner is named; 0: there is none.',
    read: readOwner,
    evidence: ['roles.owner'],
  },
} as const satisfies Readings;

export const ownerMeasures = {
  owner: {
    reading: 'system-owner',
    sentence: ownerSentence,
    evidence: ['roles.owner'],
    owner: 'client',
    question: 'missing.owner',
    sounds: {
      'owner.named': 'good',
      'owner.nobody': 'bad',
      'owner.unknown': 'neither',
    },
    freshDays: 180,
    curve: {
      direction: 'rising',
      shape: 'steps',
      points: [
        [0, 0],
        [1, 100],
      ],
    },
  },
} as const satisfies Measures;
