import type { Band, Card, GateCode } from '@app/scoring';
import type { Sentence } from './responses';

export interface ScorecardResponse {
  /** Of `default` always there, also while nobody has changed it. */
  id: string;
  key: string;
  name: string;
  /** Its version last published is the one that every account is scored by. */
  inForce: boolean;
  /** The version last published; null when none was. */
  version: number | null;
  /** The number of the draft; null without one. */
  draft: number | null;
  /** Counts every change: what was changed since it was read can be told by it. */
  revision: number;
}

export type ScorecardState = 'draft' | 'published' | 'superseded';

export interface ScorecardVersionItem {
  /** Key of the scorecard. */
  scorecard: string;
  version: number;
  state: ScorecardState;
  /** E-mail address of who wrote it, or `API key`; null for what is built in. */
  author: string | null;
  note: string | null;
  createdAt: string | null;
  updatedAt: string | null;
  publishedAt: string | null;
}

export interface ScorecardVersionResponse extends ScorecardVersionItem {
  /** Of the scorecard, when this was read; a change has to name it. */
  revision: number;
  cards: readonly Card[];
}

type Side = { score: number | null; band: Band | null; scorecard: string };

export interface PreviewItem {
  account: { id: string; key: string; name: string };
  /** The pilot that would be shown. */
  pilot: string;
  before: Side;
  after: Side;
  /** Null when either score is. */
  change: number | null;
  /** Largest first; they add up to `change`. */
  parts: { part: string; name: string; points: number; reason: 'value' | 'weight' | 'gate'; sentence: Sentence }[];
  gatesOpened: GateCode[];
  gatesClosed: GateCode[];
}

/** How many accounts in each band; `earlyRead` where too little is known for a good one, `unknown` without a score. */
export type BandCounts = { [K in Band | 'earlyRead' | 'unknown']: number };

export interface OpenedAndClosed {
  before: number;
  after: number;
  /** Would be new. */
  opened: number;
  /** Would be gone. */
  closed: number;
}

export interface PreviewResponse {
  at: string;
  /** By what accounts are scored now. */
  inForce: string;
  accounts: number;
  /** False when time ran out: then `accounts` is how many were looked at. */
  complete: boolean;
  bands: { before: BandCounts; after: BandCounts };
  changedBand: number;
  /** Accounts at risk or stalled: what would be told to somebody. */
  alarms: OpenedAndClosed;
  /** Silences that are a task; a scorecard does not move them. */
  tasks: number;
  gates: (OpenedAndClosed & { gate: GateCode; name: string })[];
  /** Accounts that would change their band, the largest change first, at most 200. */
  items: PreviewItem[];
}
