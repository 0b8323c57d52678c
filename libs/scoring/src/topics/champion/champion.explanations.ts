import type { IsoDate, NoParams, PersonId, QuestionParams } from '../../explanations/param-values';
import type { StillActive } from '../silence/silence.explanations';

export interface ChampionExplanations {
  'champion.with-backup': { person: PersonId; backup: PersonId | null };
  'champion.alone': { person: PersonId; backup: PersonId | null };
  'champion.vacant': { since: IsoDate; former: PersonId | null; backup: PersonId | null };
  'champion.vacant-with-backup': { since: IsoDate; former: PersonId | null; backup: PersonId | null };
  'champion.unknown': NoParams;
  'gate.champion-vacant': VacancyParams;
  'gate.champion-vacant-with-backup': VacancyParams;
  'cause.champion-lost': { since: IsoDate; former: PersonId | null };
  'hint.ask-who-took-over': { person: PersonId; often: StillActive; former: PersonId };
  'hint.find-champion': { former: PersonId | null; person: PersonId | null; often: StillActive | null; holder: PersonId | null };
  'hint.hand-over-to-backup': { backup: PersonId };
  'missing.champion': QuestionParams;
}

interface VacancyParams {
  since: IsoDate | null;
  days: number | null;
  former: PersonId | null;
  backup: PersonId | null;
}
