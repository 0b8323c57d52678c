import type { Flag, IsoDate, NoParams, PersonId, QuestionParams } from '../../explanations/param-values';

/** The client's system owner. */
export interface OwnerExplanations {
  'owner.named': { person: PersonId; since: IsoDate };
  'owner.nobody': { since: IsoDate; former: PersonId | null };
  'owner.unknown': NoParams;
  'gate.owner-nobody': { since: IsoDate | null; former: PersonId | null; daysSinceHandover: number | null };
  'gate.owner-never-asked': { daysSinceHandover: number | null };
  'cause.no-owner': { since: IsoDate; former: PersonId | null };
  'hint.name-owner': { person: PersonId | null; vacant: Flag };
  'missing.owner': QuestionParams;
}
