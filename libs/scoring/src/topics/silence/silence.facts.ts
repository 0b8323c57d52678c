import type { PersonRhythm, Rhythm } from '../../silence/rhythm';
import type { Moment } from '../../vocabulary/vocabulary';

/** The clocks of a silence, and each person's own rhythm. */
export interface SilenceFacts {
  clocks: { deciders: Rhythm | null; client: Rhythm | null; partner: Rhythm | null };
  /** The 64 people who answered last: one of them may be named a decision-maker later. */
  people: Record<string, PersonRhythm>;
  /** What a person of the client did last that stopped the client's clock and was no reply. */
  seen: { at: Moment; signalId: string } | null;
}

declare module '../../facts/part' {
  interface TopicFacts {
    silence: SilenceFacts;
  }
}

export function newSilenceFacts(): SilenceFacts {
  return { clocks: { deciders: null, client: null, partner: null }, people: {}, seen: null };
}
