import type { IsoDate, NoParams, QuestionParams } from '../../explanations/param-values';
import type { Side } from '../../vocabulary/vocabulary';

export interface MeetingsExplanations {
  'meetings.held': { heldOn: IsoDate };
  'meetings.long-ago': { heldOn: IsoDate };
  'meetings.missed': { on: IsoDate; by: Side; heldOn: IsoDate | null };
  'meetings.agreed': { on: IsoDate; heldOn: IsoDate | null };
  'meetings.unknown': NoParams;
  'missing.meetings': QuestionParams;
}
