import type { Explanation } from '../../explanations/explanation';
import type { Moment } from '../../vocabulary/vocabulary';

export type Corroboration = 'unanswered-ask' | 'missed-meeting' | 'champion-gone' | 'use-down';

/** The numbers of a silence, as replay prints them. */
export interface SilencePoint {
  /** 0–1: that this silence becomes a stall. */
  risk: number;
  /** Counted days since the last answer: without days off, agreed quiet and dormancy. */
  days: number;
  usualDays: number;
}

export interface Silence extends SilencePoint {
  /** The clock that speaks: the client's stands in where no decider ever answered by name. */
  clock: 'deciders' | 'client';
  standsIn: boolean;
  /** The last answer, or the explicit handover after it. */
  since: Moment;
  /** Person of the last answer, if named. */
  lastBy: string | null;
  corroboratedBy: Corroboration[];
  /** none under 0.25, digest from 0.25, task from 0.45 with corroboration, dark from 0.70 with corroboration. */
  level: 'none' | 'digest' | 'task' | 'dark';
  /** Level task or dark, after a handover, and no accepted meeting ahead: a person has to act. */
  alarm: boolean;
  /** The accepted meeting ahead that holds the alarm. */
  heldUntil: Moment | null;
  /** Asks that have waited long enough for an answer, newest 16 at most. */
  unansweredAsks: number;
  lastAskAt: Moment | null;
  sentence: Explanation;
  /** Signal ids: all that the sentence counts or dates, then others. */
  evidence: string[];
}
