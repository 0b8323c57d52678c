import type { CauseCode } from '../topics/codes';
import type { Explanation } from '../explanations/explanation';
import type { PartOwner } from '../vocabulary/part-owner';

/** One cause of a stall, from known facts only. */
export interface Diagnosis {
  cause: CauseCode;
  /** 0–1: how much it explains on its own. */
  strength: number;
  /** The party that caused it, or `time`. */
  owner: PartOwner;
  sentence: Explanation;
  /** Signal ids, newest first. */
  evidence: string[];
}
