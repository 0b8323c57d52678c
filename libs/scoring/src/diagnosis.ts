import type { Explanation } from './explanation';
import type { EvidenceTopic } from './facts';
import type { PartOwner } from './part-owner';

/** Why clients stall after a good pilot. */
export const CAUSE_CODES = [
  'champion-lost',
  'no-owner',
  'no-budget',
  'budget-window-missed',
  'politics',
  'data-governance',
  'integration',
  'promise-broken',
  'knowledge-lost',
  'value-not-accepted',
  'nothing-moves',
  'field-operations',
  'technical',
  'neglected-by-us',
  'no-charter',
] as const;
export type CauseCode = (typeof CAUSE_CODES)[number];

/** One cause of a stall, from known facts only. */
export interface Diagnosis {
  cause: CauseCode;
  /** 0–1: how much it alone would explain. */
  strength: number;
  /** Whose doing it is. */
  owner: PartOwner;
  sentence: Explanation;
  /** Signal ids, newest first. */
  evidence: string[];
}

/** What one rule finds: null where the cause is not known to be there. */
export interface Finding {
  strength: number;
  owner: PartOwner;
  sentence: Explanation;
  topics: readonly EvidenceTopic[];
}
