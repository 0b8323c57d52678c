import type { StillActive } from '../silence/silence.sentence';
import type { IsoDate, NoParams, PersonId, QuestionParams } from '../../explanations/param-values';
import { explain } from '../../explanations/explain';
import type { Reading } from '../../facts/reading';
import type { Measures, Readings } from '../definitions';
import type { Snapshot } from '../snapshot';
import type { Explanation } from '../../explanations/explanation';
import { DAY } from '../../vocabulary/vocabulary';
import { signOfLife } from '../roles/roles.measure';

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    'champion.with-backup': { person: PersonId; backup: PersonId | null };
    'champion.alone': { person: PersonId; backup: PersonId | null };
    'champion.vacant': { since: IsoDate; former: PersonId | null; backup: PersonId | null };
    'champion.vacant-with-backup': { since: IsoDate; former: PersonId | null; backup: PersonId | null };
    'champion.unknown': NoParams;
    'hint.ask-who-took-over': { person: PersonId; often: StillActive; former: PersonId };
    'hint.find-champion': { former: PersonId | null; person: PersonId | null; often: StillActive | null; holder: PersonId | null };
    'hint.hand-over-to-backup': { backup: PersonId };
    'missing.champion': QuestionParams;
  }
}

const BACKUP_ACTIVE = 60 * DAY;

/** 3 champion and active backup, 2 champion alone, 1 vacant with an active backup, 0 vacant. */
export function readChampion(snapshot: Snapshot): Reading | null {
  const role = snapshot.part.roles.held.champion;
  if (!role) return null;
  const backup = activeBackup(snapshot) === null ? 0 : 1;
  return role.holders.length > 0 ? { x: 2 + backup, age: signOfLife(snapshot, role) } : { x: backup, age: 0 };
}

/** A backup champion who is trained, or who spoke to us lately. */
export function activeBackup(snapshot: Snapshot): string | null {
  const { part, t } = snapshot;
  for (const { person, trained } of part.roles.held['backup-champion']?.holders ?? []) {
    if (trained) return person;
    if (Object.hasOwn(part.silence.people, person) && t - (part.silence.people[person]?.at ?? 0) <= BACKUP_ACTIVE) return person;
  }
  return null;
}

export function championSentence(snapshot: Snapshot): Explanation {
  const role = snapshot.part.roles.held.champion;
  const holder = role?.holders.at(-1);
  const backup = activeBackup(snapshot);
  if (holder) return explain(backup === null ? 'champion.alone' : 'champion.with-backup', { person: holder.person, backup });
  if (!role?.vacant) return explain('champion.unknown', {});
  const params = { since: snapshot.zone.dateOf(role.vacant.at), former: role.former, backup };
  return explain(backup === null ? 'champion.vacant' : 'champion.vacant-with-backup', params);
}

export const championReadings = {
  champion: {
    kind: 'level',
    better: 'high',
    params: [],
    meaning: '3: champion and active backup; 2: champion only; 1: backup only; 0: neither.',
    read: readChampion,
    evidence: ['roles.champion'],
  },
} as const satisfies Readings;

export const championMeasures = {
  champion: {
    reading: 'champion',
    sentence: championSentence,
    evidence: ['roles.champion'],
    owner: 'client',
    question: 'missing.champion',
    sounds: {
      'champion.with-backup': 'good',
      'champion.alone': 'neither',
      'champion.vacant': 'bad',
      'champion.vacant-with-backup': 'neither',
      'champion.unknown': 'neither',
    },
    freshDays: 180,
    curve: {
      direction: 'rising',
      shape: 'steps',
      points: [
        [0, 0],
        [1, 50],
        [2, 80],
        [3, 100],
      ],
    },
  },
} as const satisfies Measures;
