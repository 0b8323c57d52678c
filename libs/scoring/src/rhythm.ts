/** Gap statistics of one clock. Frozen at the last answer: after it only the calendar moves, and only upwards. */
export interface Rhythm {
  /** The silence starts after this day: of the last answer, or of the explicit handover after it. */
  day: number;
  /** Counted days through `day`. */
  mark: number;
  /** Day, moment and person of the last answer. */
  answerDay: number;
  at: number;
  by: string | null;
  /** Counted gaps between distinct answer days since the rhythm was last re-based. */
  gaps: number;
  sum: number;
  /** Gaps before the handover, at most three, and their mean. */
  priorGaps: number;
  priorMean: number;
  rebased: boolean;
  /** Counted days between answers as a rule. */
  usual: number;
}

/** The same for one person, kept in case this person turns out to decide. */
export type PersonRhythm = Pick<Rhythm, 'day' | 'mark' | 'at' | 'gaps' | 'sum'>;
