import type { CauseCode, GateCode } from '../topics/codes';
import type { Silence, SilencePoint } from '../topics/silence/silence.health';
import type { Explanation } from '../explanations/explanation';
import type { PartOwner } from '../vocabulary/part-owner';
import type { Band, Moment } from '../vocabulary/vocabulary';
import type { Diagnosis } from './diagnosis';

export interface MeasureHealth {
  measure: string;
  /** Name of a custom measure; null for built-in ones. */
  name: string | null;
  /** Share of the whole score, 0–1, after unknown weights went to known siblings; 0 when unknown. */
  weight: number;
  /** 0–100; null when never known. */
  value: number | null;
  /** weight × value. */
  contribution: number;
  known: 'fresh' | 'expired' | 'never';
  /** The party that caused the present value, or `time`. */
  owner: PartOwner;
  /** When the source of its topic stopped: the value is the one of that moment. Null while it delivers. */
  frozenSince: Moment | null;
  /** The day of its last delivery, ISO. */
  frozenOn: string | null;
  sentence: Explanation;
  /** Signal ids: all that the sentence counts or dates, then others. */
  evidence: string[];
}

export interface GroupHealth {
  group: string;
  name: string | null;
  weight: number;
  value: number | null;
  contribution: number;
  measures: MeasureHealth[];
}

export interface GateHealth {
  gate: GateCode;
  cap: number;
  owner: PartOwner;
  sentence: Explanation;
  evidence: string[];
}

/** Only the numbers, for replay, the trail and the score line. A `Health` is one too. */
export interface HealthPoint {
  /** 0–100, unrounded; null while less than a quarter of the card is known and no gate under 60 is open. */
  score: number | null;
  /** Before gates; null too where a gate is all that is known. */
  rawScore: number | null;
  /** Null without a score, and for an early read that would be steady or better. */
  band: Band | null;
  /** Something is known, but under half of the card's weight is fresh. */
  earlyRead: boolean;
  coverage: number;
  pilot: string;
  /** Card and version, `growing-1`. */
  scorecard: string;
  /** Whole days since handover; negative before it, null when never handed over. */
  daysSinceHandover: number | null;
  gates: { gate: GateCode; cap: number }[];
  silence: SilencePoint | null;
  /** Last day of the budget window for the next stage; null when none is open. */
  windowClosesDay: number | null;
}

export interface PilotHealth extends HealthPoint {
  gates: GateHealth[];
  silence: Silence | null;
  groups: GroupHealth[];
  /** score − rawScore, never above 0; 0 where either is null. */
  gateContribution: number;
  /** The cap of all open gates together; null while none is open. */
  limit: number | null;
  handedOverAt: Moment | null;
  handoverAssumed: boolean;
  /** The one sentence that says why. */
  sentence: Explanation;
  /** Ids of the signals behind the sentence and its cause: all that it counts or dates, then others. */
  evidence: string[];
  /** The cause that the sentence gives; null where it gives none. */
  cause: CauseCode | null;
  /** A second sentence, such as what to do next. */
  hint: Explanation | null;
  /** Questions whose answers would make the score firmer, weightiest first. */
  missing: Explanation[];
  /** Risk of the silence; null if nobody ever answered. */
  risk: number | null;
  /** Why it stalls or might, strongest first, from known facts only. */
  causes: Diagnosis[];
  /** Sources that stopped delivering: what they feed is frozen. */
  stopped: Explanation[];
  /** The CSM's own last judgement, 0–4; it moves no built-in score. */
  pulse: Pulse | null;
  /** A band that a person set beside the computed one. It ends by itself. */
  override: Override | null;
}

export interface Pulse {
  level: number;
  at: Moment;
  reason: string | null;
  /** True for a good pulse older than 180 days. */
  expired: boolean;
}

export interface Override {
  band: Band;
  reason: string | null;
  at: Moment;
  /** ISO date, the last day on which it applies. */
  until: string;
}

/** The account's health: that of its weakest handed-over pilot, with all pilots beside it. */
export interface Health extends PilotHealth {
  at: Moment;
  pilots: PilotHealth[];
}

export interface HealthChangePart {
  /** A measure, `gates` or `scorecard`. */
  part: string;
  name: string | null;
  /** For the part `gates`: the gate that opened, closed or still applies. */
  gate: GateCode | null;
  owner: PartOwner;
  points: number;
  /** `gate`: a gate opened, closed or moved. `held`: an open gate kept what else changed from showing. */
  reason: 'value' | 'weight' | 'gate' | 'held' | 'scorecard';
  sentence: Explanation;
}

/** One fact behind a change, with the points of all parts that it explains. */
export interface NarratedChange {
  /** The part whose sentence this is; `smaller` for what is not worth a sentence each, `held` for what an open gate kept from showing. */
  part: string;
  name: string | null;
  /** The gate that opened, closed or holds. */
  gate: GateCode | null;
  /** Null where the parts are of several owners, or of nobody's doing. */
  owner: PartOwner | null;
  points: number;
  /** All parts whose points are in it. */
  parts: string[];
  sentence: Explanation;
  /** The earlier sentence if only its numbers differ; null if `sentence` itself says what changed. */
  before: Explanation | null;
}

export interface HealthChange {
  /** The pilot compared: the one that is shown now. */
  pilot: string;
  from: { at: Moment; score: number | null; band: Band | null };
  to: { at: Moment; score: number | null; band: Band | null };
  /** Null when either score is null; then there are no parts. */
  change: number | null;
  /** Largest first; they add up to `change`. */
  parts: HealthChangePart[];
  /** The same as a person would explain it: each fact once, causes first, hidden changes last. Adds up to `change` too. */
  told: NarratedChange[];
  sentence: Explanation;
}
