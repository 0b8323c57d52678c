import type { Band, Explanation, GateCode, SignalKind } from '@app/scoring';
import type { QuestionForm } from './forms/question-form';
import type { JudgementResponse } from './responses-of-judgement';

/** A list as every endpoint answers it. `nextCursor` is null at the end. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/** RFC 9457. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance?: string;
  errors?: { pointer: string; detail: string }[];
  [extra: string]: unknown;
}

export interface AccountResponse {
  id: string;
  key: string;
  name: string;
  region: string | null;
  country: string | null;
  timeZone: string | null;
  weekend: number[] | null;
  route: 'direct' | 'partner' | null;
  partner: string | null;
  operatedBy: 'client' | 'partner' | 'vendor' | null;
  contractModel: string | null;
  /** Integer minor units of `currency`. */
  annualValue: number | null;
  potential: number | null;
  currency: string | null;
  renewsOn: string | null;
  csm: string | null;
  ae: string | null;
  createdAt: string;
}

/** An account in a list: with today's health, by which the list can be sorted. */
export interface AccountListItem extends AccountResponse {
  score: number | null;
  band: Band | null;
  attention: number;
}

export interface PilotResponse {
  id: string;
  key: string;
  account: string;
  name: string;
  stage: string;
  plannedDevices: number | null;
  reportingIntervalMinutes: number | null;
  dormantMonths: number[];
  startedOn: string | null;
  plannedEndOn: string | null;
  handedOverAt: string | null;
  handoverAssumed: boolean;
}

export interface IngestResponse {
  /** New signals, and corrections. */
  accepted: number;
  /** Those of the accepted that replaced what a known signal said. */
  corrected: number;
  duplicates: number;
  rejectedCount: number;
  rejected: { index: number; pointer: string; detail: string }[];
}

/** One signal in the timeline. `person` is a name or address, null when it was never named or has been emptied. */
export interface SignalResponse {
  id: string;
  kind: SignalKind;
  account: string;
  pilot: string | null;
  person: string | null;
  /** The address by which signals name the person; null like `person`. */
  personAddress: string | null;
  occurredAt: string;
  receivedAt: string;
  source: string;
  /** The event's id in its source, by which it can be corrected; null without one. */
  sourceId: string | null;
  value: number | null;
  data: Record<string, unknown>;
  /** The signal in plain words. */
  text: string;
}

/** A sentence: the code and its numbers, and the same in words. */
export interface Sentence extends Explanation {
  text: string;
}

/** A question about what is not known, with the form that answers it; null where only a source can. */
export interface QuestionResponse extends Sentence {
  answer: QuestionForm | null;
}

export interface MeasureResponse {
  /** A built-in code, or a key of the vendor's own. */
  measure: string;
  name: string;
  /** Share of the whole score, 0–1, after the weight of unknown measures went to their siblings; 0 when unknown. */
  weight: number;
  /** 0–100, null when never known. */
  value: number | null;
  /** Points of the score: weight × value. */
  contribution: number;
  known: 'fresh' | 'expired' | 'never';
  sentence: Sentence;
  /** Ids of the signals behind it, newest first, at most 16. */
  evidence: string[];
}

export interface GroupResponse {
  group: string;
  name: string;
  weight: number;
  value: number | null;
  contribution: number;
  measures: MeasureResponse[];
}

export interface GateResponse {
  gate: GateCode;
  cap: number;
  sentence: Sentence;
  evidence: string[];
}

export interface SilenceResponse {
  clock: 'deciders' | 'client' | 'partner';
  /** 0–1: that this silence becomes a stall. */
  risk: number;
  /** Counted days since the last answer (the client's days off and agreed quiet do not count). */
  days: number;
  /** Counted days between answers as a rule, re-based at handover. */
  usualDays: number;
  since: string;
  corroboratedBy: string[];
  sentence: Sentence;
}

export interface HealthResponse extends JudgementResponse {
  account: string;
  at: string;
  score: number | null;
  rawScore: number | null;
  band: Band | null;
  /** Under half of the card is known: the band is an early read. */
  earlyRead: boolean;
  coverage: number;
  /** The weakest handed-over pilot, whose score this is. */
  pilot: string;
  pilots: { pilot: string; score: number | null; band: Band | null }[];
  scorecard: string;
  /** Days since handover; negative before it, null when never handed over. */
  daysSinceHandover: number | null;
  handoverAssumed: boolean;
  groups: GroupResponse[];
  gates: GateResponse[];
  /** Points that the gates took: final score − weighted sum (≤ 0). */
  gateContribution: number;
  silence: SilenceResponse | null;
  /** The one sentence why. */
  sentence: Sentence;
  /** What would have to be known for a firmer score. */
  missing: QuestionResponse[];
  risk: number | null;
}

export interface HealthHistoryItem {
  id: string;
  asOf: string;
  computedAt: string;
  cause: string;
  score: number | null;
  rawScore: number | null;
  band: Band | null;
  coverage: number;
  pilot: string;
  scorecard: string;
  gates: GateCode[];
}

/** The score as known now at the end of each day (UTC), for the chart. */
export interface HealthLineResponse {
  account: string;
  points: { at: string; score: number | null; band: Band | null }[];
  markers: { at: string; kind: 'handover' | 'band' | 'champion' | 'run' | 'scorecard'; text: string }[];
}

export type TaskState = 'open' | 'done' | 'withdrawn';

export interface TaskResponse {
  id: string;
  account: string;
  accountName: string;
  pilot: string;
  playbook: string;
  title: string;
  text: string;
  dueOn: string;
  assignee: string | null;
  state: TaskState;
  reason: string | null;
  createdAt: string;
  closedAt: string | null;
}

/**
 * Query of `GET /v1/signals` (newest first). `kind` and `ids` take several, separated by commas: `kind` so that a screen
 * reads people and meetings in one go, `ids` (at most 50) so that evidence can be shown.
 */
export interface SignalsQuery {
  account?: string;
  kind?: string;
  ids?: string;
  cursor?: string;
  limit?: number;
}
