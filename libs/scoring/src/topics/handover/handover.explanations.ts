import type { IsoDate, NoParams, PersonId, QuestionParams, Share } from '../../explanations/param-values';

export interface HandoverExplanations {
  'handover.accepted': { on: IsoDate };
  'handover.assumed': { on: IsoDate };
  'handover.missing': { plannedEndOn: IsoDate | null };
  'handover.part-accepted': { share: Share };
  'gate.never-handed-over': { startedOn: IsoDate | null; days: number };
  'gate.handover-late': { plannedEndOn: IsoDate; days: number };
  'gate.handover-incomplete': { share: Share | null; daysSinceHandover: number | null };
  'hint.hand-over': NoParams;
  'hint.finish-handover': { person: PersonId | null };
  'missing.handover': QuestionParams;
}
