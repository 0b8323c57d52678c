import type { Band, CauseCode, Explanation, PartOwner } from '@app/scoring';

/** Why a client stalls or might, from known facts only. */
export interface CauseResponse {
  cause: CauseCode;
  name: string;
  /** 0–1: how much it alone would explain. */
  strength: number;
  owner: PartOwner;
  sentence: Explanation & { text: string };
  /** Ids of the signals behind it, newest first, at most 16. */
  evidence: string[];
}

export type TopCause = Pick<CauseResponse, 'cause' | 'name' | 'strength'>;

export interface PulseResponse {
  /** 0 lost … 4 excellent. */
  level: number;
  at: string;
  reason: string | null;
  /** A good one grows old, a bad one stays until contradicted. */
  expired: boolean;
}

export interface OverrideResponse {
  band: Band;
  reason: string | null;
  at: string;
  /** The last day on which it holds. */
  until: string;
}

/** What stands beside the score of a pilot. */
export interface JudgementResponse {
  /** Strongest first. */
  causes: CauseResponse[];
  /** The CSM's own last judgement. */
  pulse: PulseResponse | null;
  /** A band that a person set beside the computed one. It ends by itself. */
  override: OverrideResponse | null;
}
