import type { PersonRhythm, Rhythm } from '../../silence/rhythm';

/** The clocks of a silence, and each person's own rhythm. */
export interface SilenceFacts {
  clocks: { deciders: Rhythm | null; client: Rhythm | null; partner: Rhythm | null };
  /** The 64 people who answered last: one of them may be named a decision-maker later. */
  people: Record<string, PersonRhythm>;
}

declare module '../../facts/part' {
  interface TopicFacts {
    silence: SilenceFacts;
  }
}

export function newSilenceFacts(): SilenceFacts {
  return { clocks: { deciders: null, client: null, partner: null }, people: {} };
}
