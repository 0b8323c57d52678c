import type { IsoDate } from '../../explanations/param-values';
import type { SilenceParams } from '../silence/silence.explanations';

/** What we left undone ourselves. */
export interface StaffExplanations {
  'gate.nobody-asked': SilenceParams & { lastAskOn: IsoDate | null };
  'cause.neglected-by-us': { lastAskOn: IsoDate };
  /** `since`: the last reply, if there ever was one. */
  'cause.never-asked': { since: IsoDate | null };
  'cause.nobody-responsible': { since: IsoDate };
}
