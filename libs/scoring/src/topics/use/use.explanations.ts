import type { IsoDate, NoParams, PersonId, QuestionParams, Share } from '../../explanations/param-values';

/** `share` of what is usual. */
export interface UseParams {
  share: Share;
  lastOn: IsoDate;
  via: 'api' | 'people';
  person: PersonId | null;
}

export interface UseExplanations {
  'use.steady': UseParams;
  'use.down': UseParams;
  'use.unknown': NoParams;
  'hint.check-use': { person: PersonId | null; via: 'api' | 'people' };
  'missing.use': QuestionParams;
}
