import { explain } from '../../explanations/explain';
import type { PersonId } from '../../explanations/param-values';
import type { Hints } from '../definitions';
import { holderOf } from '../roles/roles.state';

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    'hint.name-backup': { person: PersonId | null };
    'hint.train-backup': { backup: PersonId | null };
  }
}

export const exposureHints = {
  'exposure.backup-missing': ({ part }) => explain('hint.name-backup', { person: holderOf(part, 'champion', 'sponsor', 'system-owner') }),
  'exposure.backup-untrained': ({ part }) => explain('hint.train-backup', { backup: holderOf(part, 'backup-champion') }),
} as const satisfies Hints;
