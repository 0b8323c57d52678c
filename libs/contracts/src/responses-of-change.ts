import type { Band, PartOwner } from '@app/scoring';
import type { Sentence } from './responses';

export interface HealthChangePart {
  /** A measure, `gates` or `scorecard`. */
  part: string;
  name: string;
  owner: PartOwner;
  /** Points; the parts add up to `change` exactly. */
  points: number;
  /** `gate`: a gate opened, closed or moved. `held`: an open gate kept what else changed from showing. */
  reason: 'value' | 'weight' | 'gate' | 'held' | 'scorecard';
  sentence: Sentence;
}

/** One fact behind a change, with the points of all parts that it explains. */
export interface ToldChangeResponse {
  /** The part whose sentence this is; `smaller` for what is not worth a sentence each, `held` for what an open gate kept from showing. */
  part: string;
  name: string;
  /** Null where the parts are of several owners, or of nobody's doing. */
  owner: PartOwner | null;
  points: number;
  /** All parts whose points are in it. */
  parts: string[];
  sentence: Sentence;
  /** What was said then, where today's is the same with other numbers; null where the sentence itself tells what changed. */
  before: Sentence | null;
}

export interface HealthChangeResponse {
  account: string;
  pilot: string;
  from: { at: string; score: number | null; band: Band | null };
  to: { at: string; score: number | null; band: Band | null };
  change: number | null;
  /** Largest first. */
  parts: HealthChangePart[];
  /** The same as a person tells it: each fact once, its causes first, what does not show last. Adds up to `change` too. */
  told: ToldChangeResponse[];
  sentence: Sentence;
}
